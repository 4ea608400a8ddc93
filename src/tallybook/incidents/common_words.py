"""Words that reports on violence share whatever they speak of, by how large a share of them has each.

Rates were counted over news reports of two kinds (FA-KES, CC BY, and local news on shootings); plural and
possessive endings are cut off, as `wording.stem` cuts them.
"""

_HALF = """
after also an and are area as at been by city for from group had has have in is it killed not of on one other out
people said that the their they to two was were who with year
"""

_FIFTH = """
about according added against air all among another any around attack back based be because before began being
between but call called came car children civilian condition control could crime critical day dead death did died
down dozen during early family fighting fire fired first five force found four government he head held her his hit
home hospital hour house identified if incident including information injured inside into its just killing last
later least led left life live local man many member men month more morning near neighborhood news night no number
official old or outside over part person place police province report reported right say says scene several shooting
shot since six so some source started state statement still street taken targeted terrorist than them then there
this those three time told took town under up vehicle victim violence war we weapon week what when where which while
will woman women would wounded you
"""

_TWENTIETH = """
able accused across action activist adding addition affiliate afternoon again agency ago aid airstrike alleged along
already announced anti anyone appear appeared arm armed army arrest arrested arrived asked assault attacked
attempted authoritie available away backed barrel battle behind believe believed black blast block blood bodie body
bomb bombardment bombing border both boy broke brother brought building bullet can capital captured carried carrying
cars case casualtie caused causing center charge charged chief child citizen civil claimed clear close coalition com
come coming commander community complex confirmed conflict connection contact continue continued controlled country
countryside court criminal crowd custody damage daughter days de deadly deal defense denied described destroyed
detail determine different director displaced district door drive driving dropped due each earlier east eastern
effort eight end entered erupted even evening evidence expected explosive face familie far father female few fight
fighter firing fled following food forced former friend front further gang gathering get getting girl go going good
got ground gun gunfire guns gunshot hand happened heard heavy helicopter help here high him himself hold how human
hundred immediately include included injurie injuring international investigate investigating investigation
investigator involved keep kill know known large late latest launched law leader leading leave leaving leg less like
likely line listed lived living located location long looking lot made main major make material may me media medical
mile militant military million minute monitor monitoring most mostly mother move much multiple murder my name nearby
nearly need neighbourhood never new next nine non north northern now occurred off offensive office officer once
ongoing only open opened operation opposition organization our overnight own parking party past phone point position
possible post posted private protest public publication pulled put raid ran rebel received recent recently regime
region related relative release released remain remained reportedly reporter reporting resident residential
responded response responsible result returned road rocket round route run running safe same saw saying school
second security see seen seized sent seriou service set seven she shell shooter short shortly should show showed
side similar site situation something son south southern spokesman stable staff standing stop story strike struck
student such suffered suffering suicide support suspect suspected take taking talk target team territory these thing
third thought thousand threatening through today together toll total toward transported treated treatment tried
troop trying turned unclear unit until updated us use used using very via video village violation violent want
warplane way weekend well went west western whether white whose wife within without witness witnesse word work
worker working world wound wounding yet young your
"""

RATES: dict[str, float] = {
    **dict.fromkeys(_TWENTIETH.split(), 0.06),
    **dict.fromkeys(_FIFTH.split(), 0.2),
    **dict.fromkeys(_HALF.split(), 0.5),
}
"""The share of reports that have a word; any other is rare."""

RARE = 0.005
