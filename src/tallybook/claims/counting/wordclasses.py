"""Small closed classes of words that the readers of phrases and clauses share."""

from tallybook.claims.counting.demonyms import ADJECTIVES
from tallybook.language.words import words

DETERMINERS = words("a an the this that these those his her its their my our your any each every")
POSSESSIVES = words("his her its their my our your")
CONJUNCTIONS = words("and or & nor plus")
SUBORDINATORS = words(
    "when while after before as because since until although though if unless where whereas but that who which whom "
    "whose what than so"
)
PREPOSITIONS = words("""
    in on at by from to of for with without into onto near inside outside within over under between during against
    through across around behind along among amongst amid amidst off up down out about above below beside besides
    including excluding despite following per via upon toward towards like throughout aboard until till since
    """)
AUXILIARIES = words("""
    was were is are am be been being has have had having do does did will would can could may might must shall should
    wasn't weren't isn't aren't hasn't haven't hadn't didn't doesn't don't won't wouldn't couldn't got get gets getting
    """)
REPORTING = words("""
    said says say saying told tells reported reports reporting report added adds announced stated confirmed
    claimed according quoted cited noted wrote tweeted believe believed think thought feared denied documented
    counted put puts revealed declared explained monitor
    """)
TIME_WORDS = words("""
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays
    sundays today yesterday tonight overnight earlier later early late last this next ago now then again also already
    meanwhile previously recently daily since so once just only alone altogether together there here elsewhere
    january february march april june july august september october november december morning evening afternoon night
    """)
CUE_WORDS = words("""
    kill kills killed killing die dies died dying perish perished drown drowned suffocated succumbed murder murdered
    murdering execute executes executed executing behead beheads beheaded beheading assassinate assassinated massacre
    massacred slaughter slaughtered martyr martyred slay slays slew gunned shot shoot shoots shooting wound wounds
    wounding injure injures injuring hurt hurts hurting capture captures capturing abduct abducts abducting kidnap
    kidnaps kidnapping detain detains detaining arrest arrests arrested arresting seize seized take takes took taken
    taking free frees freed freeing release releases released rescued liberated displace displaces displacing flee
    flees fled leave leaves leaving left lose loses lost losing claim claims claimed claiming cost costs toll tolls
    hit hits struck strikes strike target targets targeted targeting target attack attacks attacked attacking found
    """)
"""Verbs of harm and words that bring them; none of them is a part of a name."""

PRONOUNS = words("i he she it they we you him them me us himself herself itself themselves someone one's")
BOUNDARIES = PRONOUNS | DETERMINERS | CONJUNCTIONS | SUBORDINATORS | PREPOSITIONS | AUXILIARIES | REPORTING | TIME_WORDS
"""Words at which a noun phrase ends."""

MODIFIERS = words("""
    other fellow further additional more young younger older elder eldest youngest twin old
    elderly adult teenage pregnant innocent unarmed armed foreign local
    senior junior top high-ranking high ranking leading prominent former retired off-duty alleged suspected
    government regime army police military security rebel opposition militia militant jihadist islamist terrorist
    civilian border coast prison state civil defence defense medical health hospital aid rescue relief humanitarian
    media press un school university college election polling factory construction oil railway bus taxi truck tram
    family crew staff team group party tribal paramilitary special republican presidential air force naval navy
    pro-government pro-regime pro-assad anti-government government-backed allied loyalist moderate extremist takfiri
    foreign-backed foreign-sponsored western-backed us-backed ypg-led key low-level mid-level field suicide little small
    unidentified unnamed unknown dead wounded injured missing captured abducted kidnapped slain detained seriously
    critically severely badly hospitalised hospitalized displaced fleeing trapped notorious veteran trainee defenceless
    defenseless free popular national volunteer red crescent cross white helmets helmet local displaced female male
    christian muslim sunni shiite shia druze alawite ethnic uniformed plainclothes traffic riot secret enemy hostile
    nearby surviving remaining lifeless bloodied downed car gunshot shooting stabbing badly-burned shoppers sleeping
    """) | frozenset(ADJECTIVES)
"""Words that may stand between a number or an article and the noun for people."""
