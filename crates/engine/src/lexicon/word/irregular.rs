//! Irregular forms, and nouns that Snowball does not lead back to their verb.

/// Each line: the base form, then what is read as it. Verbs and plurals by the common school lists; below them nouns of
/// action whose stem differs from the verb's ("decision", "decide").
pub(super) const FORMS: &str = "\
arise arose arisen
awake awoke awoken
bear bore borne
beat beaten
become became
begin began begun
bend bent
bid bade bidden
bind bound
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
burn burnt
buy bought
catch caught
choose chose chosen
cling clung
come came
creep crept
deal dealt
dig dug
draw drew drawn
dream dreamt
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fling flung
fly flew flown
forbid forbade forbidden
forecast forecasted
foresee foresaw foreseen
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got gotten
give gave given
go went gone
grind ground
grow grew grown
hang hung
hear heard
hide hid hidden
hold held
keep kept
kneel knelt
know knew known
lay laid
lead led
leap leapt
learn learnt
leave left
lend lent
lie lain
light lit
lose lost
make made
mean meant
meet met
mislead misled
mistake mistook mistaken
overcome overcame
overtake overtook overtaken
overthrow overthrew overthrown
pay paid
plead pled
prove proven
ride rode ridden
ring rang rung
rise rose risen
run ran
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shine shone
shoot shot
show shown
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat
sleep slept
slide slid
speak spoke spoken
speed sped
spend spent
spin spun
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
strike struck stricken
string strung
strive strove striven
swear swore sworn
sweep swept
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
tread trod trodden
undergo underwent undergone
understand understood
undertake undertook undertaken
uphold upheld
wake woke woken
wear wore worn
weave wove woven
weep wept
win won
wind wound
withdraw withdrew withdrawn withdrawal
withhold withheld
withstand withstood
write wrote written
man men
woman women
child children
person people persons
foot feet
tooth teeth
goose geese
mouse mice
life lives
wife wives
knife knives
leaf leaves
thief thieves
half halves
wolf wolves
crisis crises
analysis analyses
basis bases
criterion criteria
medium media
datum data
accuse accusation
acquire acquisition
apply application
arrive arrival
assume assumption
believe belief
choose choice
close closure
compete competition competitor
conclude conclusion
consume consumption
deceive deception
decide decision
defend defence defense
deny denial
depart departure
describe description
destroy destruction
die death dead died dying
divide division
draw drawing
expand expansion
expel expulsion
explain explanation
explode explosion
extend extension
fail failure
fly flight
free freedom
give gift
grow growth
injure injury
intend intention
invade invasion
judge judgment judgement
know knowledge
lose loss
marry marriage
oppose opposition
permit permission
persuade persuasion
please pleasure
press pressure
proceed procedure
prove proof
pursue pursuit
receive receipt reception
recover recovery
reduce reduction
refuse refusal
remove removal
repeat repetition
resolve resolution
respond response
retain retention
reveal revelation
seize seizure
sell sale sales
serve service
sit session
solve solution
speak speech
strong strength
succeed success successful
suspend suspension
suspect suspicion suspicious
think thought
threat threaten
try trial
vary variation
weigh weight
";
