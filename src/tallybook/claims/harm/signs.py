"""Signs of harm: whether a sentence may hold a figure, and what its words could count."""

from tallybook.claims.harm.links import links
from tallybook.claims.harm.plans import is_negated, is_planned
from tallybook.claims.harm.sentence import sentence
from tallybook.claims.harm.toll_words import toll_at
from tallybook.claims.harm.wholes import THE_HARMED
from tallybook.language.sentences import LONGEST
from tallybook.language.stems import stems
from tallybook.model import Outcome

HARM = stems("""
    kill* dead* death* die died dies dying deceas* fatal* perish* drown* suffocat* asphyxi* succumb* murder* executed
    executing execution* executes execute behead* decapitat* assassinat* massacr* slaughter* slain* slay* slew* martyr*
    lynch* lives lifeless life_of his_life her_life demise* toll* body bodies corpse* casualt* victim* injur* wound*
    hurt* maim* hospital* clinic* infirmary* bullet* critical* serious_condition* stable_condition* grave_condition*
    symptoms* treated_for concussion fractures* bruises* graz* gunfire opened_fire hit_in hit_by struck_in struck_by
    fate stab* gun_down gunning_down gunned* shot shoot* burn* crush* electrocut* eliminat* wiped* wiping* cut_down
    blown* blew crucif* starv* mourn* buri* bury* missing* unaccounted* disappear* vanish* captur* seiz* captiv*
    abduct* kidnap* hostage* prisoner* detain* detention* arrest* rounded_up freed* freeing frees set_free releas*
    rescu* liberat* displac* driven_from evacuat* fled flee* homeless* uproot* lost losing loses losses loss_of claim
    claims claimed affected breath* gass* inflict* homicid* blood* rubble trapped surviv* suicide* own_life
    life_support clinging_to liquidat* pass_away passed_away passes_away passing_away surger* treated_at treated_by
    treated_on treated_and fair_condition* good_condition* expected_to_be_ok* expected_to_fully expected_to_live
    expected_to_make_a_full expected_to_make_full expected_to_pull expected_to_recover intensive_care annihilat* coma
    comatose flown airlifted fighting_for battling_serious clinging trauma_cent* trauma_unit recovering
    medical_cent* icu underwent treating
    """)
"""Every word without which no rule binds a figure, and a few that only look like one.

A sentence with none of them is not taken apart.
"""

ASIDE = stems("""
    identified himself herself self treated expected_to not_survive surgery condition
    """)
"""Words with which a sentence goes on about those harmed, where its report speaks of harm at all."""


def speaks_of_harm(text: str) -> bool:
    """Tell whether a text of any length has a word of harm."""
    return HARM.search(text.lower()) is not None


def may_hold_a_figure(text: str) -> bool:
    """Tell whether a sentence has any word of harm, or one that goes on about those harmed.

    >>> may_hold_a_figure("Ten men were killed."), may_hold_a_figure("Ten men voted.")
    (True, False)
    """
    low = text.lower() if len(text) <= LONGEST else ""
    return HARM.search(low) is not None or ASIDE.search(low) is not None


def outcomes_said(text: str) -> frozenset[Outcome]:
    """Return the outcomes for which a sentence has a word that is no plan and no negation.

    >>> sorted(map(str, outcomes_said("Nine were hurt in a raid aimed at capturing him.")))
    ['injured']
    """
    said = sentence(text)
    found = {o for p in said.phrases for o in p.outcomes} | {o for b in links(text) for o in b.outcomes}
    for cue in said.cues:
        if not is_planned(said.row, cue) and not is_negated(said.row, cue):
            found.update(cue.outcomes)
    for k in range(len(said.row)):
        if toll := toll_at(said.row, k):
            found.add(toll[0])
        if said.row.at(k) in THE_HARMED:
            found.add(THE_HARMED[said.row.at(k)])
    return frozenset(found)
