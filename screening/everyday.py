"""Words that are also names, words that stand before a name, and the words of certificates, English and Welsh.

A name that is an everyday word alarms only as part of a full name; otherwise people stop reading the alarms.
"""

from typing import Final

from screening.spelling import fold, words_in


def _words(text: str) -> frozenset[str]:
    return frozenset(words_in(text))


TITLES: Final = _words("""
    mr mrs ms miss mx dr doctor sir madam dame lord lady prof professor rev reverend revd father fr sister coach
    canon pastor imam rabbi captain major pc sgt constable councillor cllr mister syr bonwr doctor parchedig tad
    headteacher head teacher principal pennaeth governor director manager
""")

# What belongs to the surname after it and may be left out.
PARTICLES: Final = _words(
    "ap ab ferch verch uch mac o van von de da dos del della di la le el al bin ibn binti bint der den ten"
)

# First names that are also words, months, days, places or virtues.
FIRST_NAMES_THAT_ARE_WORDS: Final = _words("""
    amber angel april august autumn aurora bay bear beau bill blue bliss bob brook brooke bud buddy carol case chance
    charity chase chip christian christmas clay cliff clover coral count crystal daisy dale dawn dean dell destiny
    dot drew duke earl eden ella ember eve faith fern flora forest frank gay gene ginger glen grace grant guy happy
    harmony harper harry hart haven hazel heath heather heaven henna holly honey hope hunter iris ivy jack jade jasmine
    jasper jay jean jewel joy june king lance lark lily liberty lottie love lucky major marina mark marsh marshall
    mason max may melody mercy mike miles milo mint misty nick noble norm oak olive opal paris parker pat patience
    pearl penny pepper pete piper pip poppy porter price pride prince princess promise queen rainbow ray reed rich
    river rob robin rock roman rose rosemary rowan royal ruby rusty sage sandy saffron savannah scout shade shore sky
    skye sonny sorrel sparrow spike star storm stone sue summer sunny sunday swift tab tad teddy terry theo tiger
    timber trinity trip tuesday unity van victor victory viola violet wade ward wendy will willow win winter wren zen
    haf mae mai eira seren enfys heulwen bryn glyn nant celyn gwyn wyn mor lili rhosyn awel aur arian goleu hedd rhos
""") - _words("ella theo harry jack nick pete rob mike lottie king major duke earl prince princess queen")

# The same, and surnames that are words.
NAMES_THAT_ARE_WORDS: Final = FIRST_NAMES_THAT_ARE_WORDS | _words("""
    abbot acres archer ash baker ball banks barber barker barley barn barrow bath battle beach bean beck bell bench
    berry best birch bird bishop black blake bloom bond boot bow bowl box branch brand bridge bright brown buck bull
    burn bush butcher butler butter cage cannon carpenter carter cart castle chapel chase church clark cloud coach
    coal cole cook cooper corn cotton court cox crane cross crow crown curry day dance deer dodge drake drew duck dyer
    eagle east edge elder english farmer fast field finch fish fisher flint flower flowers fog foot ford foreman fox
    freeman french frost fuller gale garden gardener gardner garland gates gold golden good goodman gray green grey
    grove hall hand hands hardy hare hawk hay head heard heard hill hills holder hood hook horn house hunt inn irish
    island judge keen key keys kidd kind knight lake lamb land lane law lawn leach leaf lee light little lock long
    love low mace marks marsh martin may meadows mellow mill miller mills mole money monk moon moor moore moss mountain
    new newman nobles north nunn oakes painter page palmer park parks parrot parsons peace peach peacock pear pepper
    pike pitt place plant plum pole pond pool poole pope potter pound power powers pratt priest prior pugh quick rain
    read reader reed reeves rice rich ring rivers road robins roe root rose rowe rush sadler sand sands saunders savage
    school scott sea seal sharp sharpe shaw shell shepherd ship shore short silver singer skinner slater small smart
    smith snow song south sparks spear spencer spring square stamp steel stead steer stein stock stokes strand street
    strong summers sweet swan swallow tailor tanner taylor temple thorn tower towers town trail treasure tree turner
    underwood valentine vale villa wall walker walls war warden ware water waters weaver webb weeks well wells west
    wheeler white wild winner winters wise wolf wood woods wright yard york young bowen owen
    king major duke earl prince princess queen
    dydd gwawr llan pen teg glas du coch cariad eos del
""") - _words("owen bowen pugh taylor")

COLOURS: Final = _words("green brown white black gray grey gold silver rose coch gwyn glas")
MONTHS: Final = _words("may april june august mai")

# What follows a name that is a place, a prize or a shop and not a child.
PLACE_WORDS: Final = _words("""
    street road lane avenue close drive way court terrace crescent square house primary secondary school college
    academy trust church chapel hospital hall park stadium arena centre center library museum farm theatre club fc afc
    abc rfc united city town county cup trophy shield award prize medal bridge station stryd ffordd heol ysgol tŷ eglwys
    capel parc canolfan llyfrgell amgueddfa clwb cwpan tlws gwobr university cottage villas lodge infants juniors
    son sons daughter daughters bros brothers ltd limited plc butchers bakers builders motors solicitors surgery cafe
    nursery society association federation council theatr cwmni ysgolion meithrin ymddiriedolaeth
    shop store stores tandoori pizza news taxis florist
""")
PRIZE_WORDS: Final = _words("cup trophy shield award prize medal cwpan tlws gwobr")
SAINTS: Final = _words("st saint sant santes")

# A line that one of these is in is signed: an initial, or a name with a slip, is the signatory's.
SIGNED_WORDS: Final = _words("""
    signed signature llofnod llofnodwyd headteacher principal pennaeth prifathro prifathrawes dirprwy deputy governor
    governors instructor coach hyfforddwr teacher athro athrawes tutor
""")

# Names that are one letter from such a word.
NAMES_LIKE_SIGNED: Final = _words("sioned")

# A first name that follows one of these at once, or goes before one of those, stands for itself in any writing.
_LEADS: Final = """
    by / gan / name / name is / enw / enw i / enw i yw / enw yw / i am / dear / annwyl / hello / helo / love from
    / cariad gan / oddi wrth / author / artist / well done / well done to / da iawn / congratulations
    / congratulations to / llongyfarchiadau / llongyfarchiadau i / happy birthday / penblwydd hapus / thank you
    / thank you to / diolch / diolch i / gwobr i / dw i / ydw i
"""
LEADS_TO_A_NAME: Final = frozenset(fold(lead) for lead in _LEADS.split("/"))
COMES_AFTER_A_NAME: Final = _words("age aged oed year blwyddyn made wrote drew painted designed scored won")
MADE_BY_A_CHILD: Final = _words("""
    picture drawing painting work book story poem writing model peg tray team page diary letter recipe design poster
""")

CUES_BESIDE_A_NAME: Final = _words("""
    this is these our we made wrote drew painted designed drawn written author artist yw fi dw rydw yn story poem
    book poster model design mum dad mam nan grandad xx xxx xo best friend ffrind gorau goalkeeper reserve sub
    today heddiw birthday boy girl hooray bravo wow super brilliant amazing fantastic thank thanks diolch dear annwyl
    team peg coat tray drawer locker bag lunch
    name names enw by gan from oddi wrth to for i at age aged oed class year yr blwyddyn dosbarth form group love
    from my mine fy made well done da iawn gwych llongyfarchiadau congratulations congrats happy birthday penblwydd
    hapus happy good luck pob lwc work gwaith picture painting drawing llun star seren week wythnos pupil disgybl
    number no rhif captain player goal hello hi helo i am im the and a
""")

# What certificates and the work of children say besides: nouns and verbs of school life, feelings, seasons, sports.
_SCHOOL_LIFE: Final = _words("""
    owner rider gwyl ddrama drama perchen conferred upon nominated mention hearty handed delivered legend receipt
    able above abseiling accept accuracy acrobat across acting action adding addition admire adventure afternoon aim
    almost alphabet already always amazed ambassador ambition animals answer answers appearance applause appreciation
    archery area around artist artwork ask asked asking astonishing athletics attempt attention audience author
    backstroke badge badger badminton balance ballet banner baseball basketball beautifully became beginner behaved
    believe believing beginning belong belongs bicycle bike biking birthday bookworm borrowing boxing braille
    breaststroke breath brightest bring brought brownie bubble buddy build building built bullying busy butterfly calm
    came camp camping canoeing captain card careful carefully carnival cartoon catch caught cello challenge challenges
    change cheerful cheering chess chorus circus clap clarinet class classmates classroom clean clear clearly clever
    climate climbing clock cloakroom coding collect collecting colour colouring colourful comet comic comma commended
    communication composer computer concentration concert confident conker consistently constant control corner costume
    applicant apprentice attendee beginner candidate contestant entrant finalist nominee performer runner
    trainee trainees traveller tutee
    counting couldnt couplet crafts create created creating creation crew cube curious cyclist dancer dancing daring
    data decision dedicated dedication delighted deserves deserved detail detective determined developing devotion
    diary dictionary didnt digital dinner dinosaur discovering discovery display distinguished diving doing dodgeball
    dolphin done door double dragon drama drawer dream dressed drum easter eating ecology edge editing egg eight eleven
    emotions empathy encouraging endless energetic energy engineering enormous environment equality esteem evening
    everything examination examiner expert explaining explore explorer exploring expression fairness faithful fair
    fairy fairtrade families family famous fantasy farm fast fastest fearless feelings festival fiction fifth fifty
    figure finding fire finish finished finishing firefighter fitness five flag flute focus following food forever
    forgiving forty forward found four fourth fractions freestyle french fruit funny further future gallery game garden
    gardening genius gentle german gift giggles giraffe given global goalie golf gone goods gratitude greatest greeting
    guitar gymnast gymnastic half hamster handball hands happiness happily harvest having headteachers healthy hedgehog
    hello helper helpers helps hero heroes hiking hockey holding holiday holidays homework honour honoured honouring
    hooray hopscotch hundred hurdles ideas igloo imagination imaginative impressive include inclusion incredible
    independent independently innovative inspiration inspirational instrument intermediate international inventing
    investigation italian javelin jewellery jigsaw join joining journey judo juggler jump jumping karate keeping kick
    kindly kitchen knowledge ladder ladybird language largest laugh leaf learnt left lending lesson letter letters
    library licence lifesaver like listened listener lively living logic look looked looking lots lovely loyalty lunch
    lunchtime magic magical magnificent making manners many marathon marvellous masterpiece match mathematician
    mathematical meadow medallist meeting meet memories mentor midday mighty mindful mindfulness missing model moments
    monitor monster month morning movie multiplication musician named nature neat neatly neatness newest nine
    nomination nominee number numeracy obstacle ocean offered olympic online opening orchestra order orienteering
    original outside owl own painted painting paragraph parade participants past patient patrol peer pencil penguin
    perfectly perform performer performing permission persistence persistent personal phenomenal photograph pianist
    piano picture pictures pioneer plan planet planning plants playful playground playtime pleased pleasure plenty poet
    poster potential practice practising praise praised preparing preschool primary problem producing professional
    programme programming project projects promise pronounced proof publish punctual punctuality purple puzzle pyramid
    quality quick quickest quiet quietly rainbow raising reached reaching reads really recorder recount recycle
    recycling reference referee reflect regular rehearsal relationships reliable remarkable remember remembering report
    rescue research respected responsibility responsible rhyme rhythm ribbon ride riding rocket role rounders row
    rowing rule rules sailing salsa sand scarf school scientist score scored scoring scouts sculpture seahorse selfless
    sentence sentences seventh shape shapes shared shark sheet shining show sincere singing sister sixth sixty skating
    skiing skipping sleep smile smiles smiling snack snorkel soccer society soldier solo solved solving someone
    something songs space spanish speaker speaking speech speedy spell spirit splash split sponsored spoon spotted
    sprint square stamina stand staying steady stickers story storyteller strength strong study stunning style subject
    subtraction suggest sunshine superb superhero superhuman superstar supported supporting supportive surprise
    survival sustained swimmers talented talking tall target teams telling ten tenacity tests thanks theatre themselves
    thinker thinking thirty thoughtful thousand three throw throwing ticket tidy tidying tiger timetable tireless
    togetherness tongue took topic torch toward track traffic trampolining treasure tricky tried triathlon trips
    trombone trumpet trust trustworthy truthful turn turns twelve twenty twice twinkle typing ukulele unbelievable
    understand understanding understood unique united upside useful usually valuable valued vet victory village violin
    visiting vocabulary voice volcano volleyball volunteering vote waiting walk walking wanted warm warmth watch
    watching wave weather wellbeing whizz willing window winning wise wish wishes wizard wonder wordsmith workbook
    workshop worm worry worth wow write writes wrote yoga youngest zebra zoo bikeability rainbows brownies cubs beavers
    guides dolphins seals otters minnow tadpole plc federation council achos adeiladu addysg adnabod adrodd aelod afal
    allan am anifail anifeiliaid annwyl anodd ar arall arbennig arlunio arwain arwr asgell atgof awdur bach bachgen
    balch balchder bardd barddoniaeth beicio bob bod bore brawd brwd brwdfrydedd bugail buddugol buddugoliaeth bwyd byd
    bys cadair cadarnhau cadw cael cais campus canmol canu caredig cariad cartref casglu cawl cefnogi ceisio celfyddyd
    cenedl cerdded cerddor chwaer chwarae chwerthin clod clwb coban codi coeden cofio corff coron creadigol creu croeso
    cwrteisi cwrs cydweithio cydwybodol cyfathrebu cyfeillgar cyfle cyflym cyfraniad cyfrannu cyfrifoldeb cyfrifiadur
    cyfrifol cyhoeddus cymorth cymraes cymro cymryd cynnig cynorthwyol cystadlu cystadleuaeth cystadleuydd daclus
    daearyddiaeth dalent dathlu dawnsio dawnus deall deg derbyn dewr dewrder dilyn dim diolchgar diwrnod diwyd doeth
    draig drawsgwlad dyfal dyfarniad dylunio egni egniol eisiau empathi ennill enillwyr esiampl esgol ffrindiau fel
    ffydd gadair gadarn gadw galon gallu galluog garddio geirfa gerdd gilydd glanhau gofal gofalu gofalus goron gorau
    gorffen gwasanaeth gweithgar gweithio gwella gwelliant gwenu gwersi gwirfoddoli gwrando gwych gwybodaeth gydag
    gydweithio gyflym gyfraniad gyfrifol gynnal gyson haeddu haeddiannol hanes hapus hapusrwydd helfa helpwr her heriau
    hoci holl hunan hwyl hyder hyderus hyfryd iach iaith iechyd ieithoedd iddo iddi llafar llais llawen llawn
    llawysgrifen lles lliwgar lliwio llongyfarch llwyddiant llythrennedd llywydd mabolgampau mabwysiadu mam manwl medal
    meddwl meddylgar mentro merched mwyaf mynd natur newydd nofiwr nofwyr nos odli pawb parch parchus parod parti
    pencampwr pencampwraeth pencampwyr penwythnos perchennog perfformio pel pob pobl priodol prosiect pwyntiau pwysig
    radd rannu reidio rhagoriaeth rhannu rheolau rhif rhifedd rhoi safon sbwriel sefydliad sgil sgiliau sgwrsio siarad
    siaradwr sillafu stori straeon sylw syniadau tacluso talent tasg teimlad technoleg teulu tim tocyn traeth traws
    treulio trwy tymhorol unigol wella wrando wrth wych wyddoniaeth ymarfer ymarferol ymdrechu ymddangosiad ymlaen
    ymroddiad ymuno ynni ysbryd ysbrydoli ysgrifennwr ysgolion ystyriol
""")

CERTIFICATE_WORDS: Final = (
    NAMES_THAT_ARE_WORDS
    | PLACE_WORDS
    | CUES_BESIDE_A_NAME
    | TITLES
    | _SCHOOL_LIFE
    | _words("""
    a about academic achieve achieved achievement achievements achieving across active activity after all also always
    amazing an and annual any art arts as assembly at athlete attainment attendance attending attitude autumn award
    awarded be because been behaviour being best book books both brave bronze brilliant but can care caring
    celebrate celebrating celebration certificate certified certifies certify champion champions championship
    character child children choir citizen citizenship class club code coding college come commitment committee
    community competed competition complete completed completing completion computing confidence congratulations
    contribution cooking council course courage courteous creative cricket cross country cup curriculum cycling dance
    date dated day days dear deputy design distance distinction diploma drama drawing driver during eco each
    education effort efforts encouragement end endeavour english enjoy enthusiasm entry event every everyone excellence
    excellent exceptional exercise extra fabulous fair fantastic festival final finalist first football for foundation
    friend friendly friendship from full fun gala games geography girls boys given giving goal gold grade great
    group growing growth gymnastics half handwriting hard has have headteacher hear hear help helpful helping hereby
    her his highly history hockey home homework honesty honour hour house how humanities improve improved improvement
    improving in independence infants inspiring interest international is it its junior juniors key kind kindness
    language languages leader leadership learn learner learning length lengths level library life lifetime listening
    literacy lower made make making match mathematics maths medal member memory mention merit met metre metres middle
    mile miles minute module month monthly most motto music musical name national netball never nominated nursery of
    official on once one our outstanding over overall pack parent parents part participant participated participating
    participation party pass passed passing pe perfect performance perseverance person phase phonics photo physical
    place placed play player playing please poem poetry points positive practice presentation presented presents
    primary principal prize progress project proud proudly pupil pupils quiz race read reader reading ready really
    reception recognise recognised recognition recognising record relay religious resilience resilient respect
    respectful responsible reward role rugby run runner running safe safely safety science season second secondary
    selected service seven sharing show showed showing shown signature signed silver six skill skills so social sign
    special spelling spoken sport sports sportsmanship spring stage stages standard star stars stem step story
    student students studies successful successfully success summer super superb support swam swim swimmer swimming
    table tables take taken taking talent team teamwork tennis term terrific test than thank thanks that the their
    them themselves there these they third this those three throughout time times title to together top
    took tournament training tremendous try trying two under unit upper us use value values very visit visitor
    voluntary volunteer was water way we wear week weekly welcome well were what when which while who whole wider with
    within without wonderful word words work worked worker working workshop world writer writing year years yes you
    young your zone certifies herewith being having earned earning welsh wales cymru cymraeg english centre leisure
    sir y yr a i o ac am ar at gan hyn hwn hon mae bod yn wedi cael ei eu eich ein fy dy nhw tystio tystiaf tystir
    pre anrhydedd anrhydeddus cydnabyddiaeth arweinydd cynrychiolydd cyfranogiad cymhwyster darllenydd darllenwr
    penigamp gwobrwyo gwobrau hyfforddiant hyfforddwr prifathro creadigrwydd gwydnwch ymroddedig cefnogaeth seremoni
    tystysgrifau trwydded cenhadaeth archarwr anturiaethau llysgennad graddio graddedig meithrinfa rhedwr
    platinum curiosity bravery credit ensemble keyboard wildlife woodland astronaut inventor robotics prefect
    librarian fundraiser passport permit voucher mission unicorn galaxy
    tystysgrif cyflwynir cyflwynwyd dyfernir dyfarnwyd rhoddir rhodd rhoddwyd llongyfarchiadau ardderchog rhagorol
    gwych bendigedig da iawn ymdrech gwaith waith caled cyflawni cyflawniad cwblhau wedi cymryd rhan ddarllen darllen
    ysgrifennu mathemateg nofio rhedeg chwaraeon presenoldeb caredigrwydd cyfeillgarwch dysgu dysgwr disgybl disgyblion
    yr wythnos mis tymor blwyddyn dyddiad llofnod llofnodwyd pennaeth athro athrawes ysgol gynradd uwchradd dosbarth
    enillydd cyntaf ail trydydd gwobr seren llyfr cerdd cerddoriaeth canu eisteddfod dawns celf gwyddoniaeth dros
    teilyngdod dyfalbarhad cynnydd ymddygiad agwedd garedig bawb pawb
    helpu ffrind ffrindiau cyngor eco llwyddo llwyddiannus ffordd hyd metr lefel efydd arian aur eleni diolch
    january february march april may june july august september october november december ionawr chwefror mawrth
    ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr monday tuesday wednesday thursday friday llun
    mawrth mercher iau gwener
""")
)

DIMINUTIVES: Final = {
    "alexander": "alex alec sandy xander", "alexandra": "alex lexi sandra", "alfred": "alf alfie fred",
    "amelia": "millie amy", "andrew": "andy drew", "angharad": "haz", "anthony": "tony", "antoni": "tony",
    "benjamin": "ben benji", "bronwen": "bron", "catherine": "cath cathy kate katie", "catrin": "cat cati",
    "charlotte": "charlie lottie", "charles": "charlie chas", "christopher": "chris", "christina": "chris tina",
    "dafydd": "dai daf", "daniel": "dan danny", "david": "dave davey dai", "edward": "ed eddie ted teddy",
    "eleanor": "ellie nell", "elizabeth": "liz lizzie beth betsy eliza libby", "emily": "em emmy", "evelyn": "evie",
    "frederick": "fred freddie", "gabriel": "gabe", "gabriella": "gabby ella", "gwenllian": "gwen llio",
    "hannah": "han", "harriet": "hattie", "henry": "harry hal", "isabella": "bella izzy issy", "isabelle": "izzy",
    "jacob": "jake", "james": "jim jimmy", "jennifer": "jen jenny", "jessica": "jess jessie", "john": "johnny jack",
    "jonathan": "jon jonny", "joseph": "joe joey", "joshua": "josh", "katherine": "kate kat", "leonard": "len leo",
    "lewis": "lew", "llewelyn": "llew", "lucy": "luce", "madeleine": "maddie", "margaret": "maggie meg peggy",
    "matthew": "matt matty", "megan": "meg", "michael": "mike mikey mick", "mohammed": "mo", "muhammad": "mo",
    "mohamed": "mo", "myfanwy": "myf", "natalie": "nat", "nathaniel": "nathan nate", "nicholas": "nick nicky",
    "nicola": "nicky", "oliver": "olly ollie", "olivia": "liv livvy", "patricia": "pat trish", "patrick": "paddy pat",
    "penelope": "penny", "peter": "pete", "philip": "phil", "rebecca": "becca becky", "rhiannon": "rhi", "richard":
    "rich ricky dick", "robert": "rob bob bobby robbie bert", "samantha": "sam sammy", "samuel": "sam sammy",
    "stephen": "steve stevie", "steven": "steve", "susan": "sue susie", "theodore": "theo ted", "thomas": "tom tommy",
    "timothy": "tim", "victoria": "vicky tori", "william": "will bill billy wil gwil", "zachary": "zac zach",
}  # fmt: skip
