"""Nouns that a number may count and that are no people."""

from tallybook.language.words import words

THINGS = words("""
    missile missiles rocket rockets shell shells bomb bombs raid raids strike strikes airstrike airstrikes sortie
    sorties attack attacks blast blasts explosion explosions mine mines grenade grenades drone drones barrel barrels
    round rounds bullet bullets gun guns rifle rifles weapon weapons mortar mortars launcher launchers
    helicopter helicopters plane planes aircraft jet jets warplane warplanes tank tanks vehicle vehicles car cars truck
    trucks lorry lorries bus buses ambulance ambulances boat boats ship ships vessel vessels train trains convoy
    convoys pickup pickups motorcycle motorcycles bulldozer bulldozers armour armored armoured
    house houses home homes building buildings school schools hospital hospitals shop shops store stores room rooms
    apartment apartments block blocks flat flats mosque mosques church churches tent tents camp camps checkpoint
    checkpoints base bases post posts position positions headquarters depot depots warehouse warehouses bridge bridges
    tunnel tunnels road roads street streets bakery bakeries market markets clinic clinics factory factories
    village villages town towns city cities province provinces district districts neighbourhood neighbourhoods
    neighborhood neighborhoods area areas region regions country countries state states nation nations site sites
    place places front fronts zone zones point points target targets border borders county counties
    day days week weeks month months year years hour hours minute minutes night nights time times decade decades
    event events incident incidents case cases operation operations battle battles clash clashes massacre massacres
    shooting shootings murders charge charges count counts crime crimes violation violations truce ceasefire
    party parties group groups organisation organisations organization organizations faction factions agency agencies
    outlet outlets newspaper newspapers report reports video videos photo photos picture pictures statement statements
    percent cent dollars euros pounds billion million tons tonnes kilometres kilometers km miles metres meters
    animal animals dog dogs sheep cattle cow cows goat goats horse horses camel camels bird birds head
    chicken chickens hen hens duck ducks geese pig pigs boar boars lamb lambs calf calves livestock poultry cat cats
    puppy puppies donkey donkeys mule mules ox oxen buffalo buffaloes deer bear bears elephant elephants rhino rhinos
    whale whales dolphin dolphins shark sharks fish crocodile crocodiles snake snakes monkey monkeys rabbit rabbits
    pigeon pigeons turtle turtles bee bees insect insects rat rats mice pet pets
    tree trees crop crops vine vines pond ponds lake lakes river rivers farm farms field fields plant plants
    bill bills law laws deal deals proposal proposals plan plans idea ideas job jobs scandal scandals battery batteries
    film films scene scenes penalty penalties
    tribe tribes brigade brigades battalion battalions division divisions unit units squad squads cell cells
    song songs goal goals game games vote votes seat seats question questions reason reasons way ways kind kinds side
    sides thing things part parts step steps round stage stages phase phases level levels floor floors hand hands
    message messages tweet tweets call calls letter letters name names list lists line lines document documents
    families households generation generations
    sentence sentences hole holes crater craters fire fires shots flight flights
    resolution resolutions attempt attempts search searches warrant warrants arrest arrests
    """)
