"""What stands before and after a name in a line: does it lead to a child, or to who signs, wrote, gave or pays?"""

import re
from typing import Final

from screening.award_wording import AFTER_A_NAME, is_about_an_award, is_cue, says_why
from screening.everyday import PLACE_WORDS, PRIZE_WORDS, TITLES
from screening.name_runs import Run
from screening.name_tokens import Token, tokens_of
from screening.spelling import as_phrase, words_in
from screening.vocabulary import is_a_first_name
from screening.well_known import is_well_known
from screening.written import is_signed

# Who signs, judges, teaches, wrote or pays; before a name or on its line they say that it is not the child's.
_OFFICES: Final = frozenset(
    words_in("""
    provost officiant teacher coach examiner examiners trainer instructor judge judges sponsor sponsored patron lead
    librarian arbiter fundraiser bandmaster chair chairman chairwoman chairperson president secretary caretaker
    coordinator manager director composer conductor supervisor signed mayor treasurer umpire referee assessor tutor
    commissioner founder editor illustrator illustrated adjudicator lyrics composed arranged supported photograph photo
    hosted organised donated opened unveiled headed visiting officer officers steward adviser advisor volunteer vicar
    commander panel squadron sergeant skipper akela
    noddwyd noddwr beirniad beirniaid arholwr llyfrgellydd llywydd cadeirydd ysgrifennydd maer rheolwr cyfansoddwr
    hyfforddwyr dirprwy gofalwr tiwtor stiward swyddog cydlynydd gwirfoddolwr ymgynghorydd
""")
)
_PRAISE: Final = frozenset(
    words_in("""
    well done bravo wow star stars super superb brilliant fantastic amazing hooray proud congratulations thank thanks
    kind kindness best champion champions winner winners hero reward rewards prize points medal badge passed achieved
    mastered completed finished raised earned won award awarded certificate presented excellent effort wonderful great
    invited you your praise lucky special promoted level
    da iawn bendigedig gwych seren ser llongyfarchiadau ardderchog diolch gwobr enillydd pencampwr arwr campus rhagorol
    ti dy wedi pasio ennill balch falch ymdrech hwre waw
""")
)
_CLASS_AFTER_A_NAME: Final = re.compile(
    r"[^\w(]*+(?:\(|(?:of|in|from|o)\b)?\s*+(?:Year|Class|Form|Blwyddyn|Bl|Dosbarth|Y|P|F)?\s*"
    r"\d{1,2}(?!(?:[.,]\d+)?\s?(?-i:km|cm|mm|m|kg|g|miles|metres)\b)[A-Za-z]?\b",
    re.IGNORECASE,
)
_ONLY_A_CLASS: Final = re.compile(
    rf"{_CLASS_AFTER_A_NAME.pattern}(?-i:\s[A-Z][a-z]+)?\W*|\W+(?:Class|Dosbarth|Form)\s(?-i:[A-Z][a-z]+)\W*",
    re.IGNORECASE,
)
_A_DAY: Final = re.compile(r"[\W_]*\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\W*")
# "14th Jeb" is the day, a month with its first letter misread; "14th Nia" came in fourteenth.
_A_DAY_BEFORE: Final = re.compile(r"\b(?:1[1-9]|2\d|3[01])(?:st|nd|rd|th) $")
_ENDS_OF_MONTHS: Final = frozenset(month[1:] for month in words_in("feb mar apr jun jul aug sep sept oct nov dec"))
_DAYS: Final = frozenset(words_in("mon tue tues wed thu thur thurs fri sat sun llu maw gwe sad sul"))
_TO_A_DAY: Final = frozenset(words_in("to or at from"))
_FIGURE: Final = re.compile(r"\W*\d")
_HEADS: Final = frozenset(words_in("head executive chief deputy"))
_BY: Final = frozenset(words_in("by gan"))
_GIVERS: Final = _BY | frozenset(words_in("from oddi wrth"))
_ARTICLES: Final = frozenset(words_in("the a an y yr"))
_FROM: Final = frozenset(words_in("by gan from oddi love cofion cariad"))
_SAID: Final = frozenset(words_in("said says meddai dywedodd ebe"))
_FAVOURITE: Final = re.compile(
    r"\W*(?:(?:my|our|fy|ein)\s+)?(?:favourite|hoff)\s+(?!(?:friend|person|pupil|ffrind|disgybl)\b)\w+\W*$",
    re.IGNORECASE,
)
_OF_A_TALE: Final = re.compile(r" (?i:and the|a['’]?r) [A-Z]\w+(?: [A-Z]\w+)*\W*")
_AND_MORE: Final = re.compile(r" (?i:and|&|a|ac)(?: [A-Z][\w'’]+){3,}")
_BODIES: Final = PLACE_WORDS | frozenset(words_in("band choir orchestra league trust group theatre cor band cerddorfa"))
# What a choir's name begins with in Welsh: "Côr Plant Pontybrenin".
_CHOIRS: Final = frozenset({"cor", "corau", "aelwyd"})
# With whom a child does something: "Nia and the Eco Council".
_OTHERS: Final = frozenset(
    words_in(
        "council committee team crew squad cast class year form group ambassadors leaders monitors captains prefects "
        "champions winners readers helpers buddies infants juniors reception nursery staff governors "
        "cyngor pwyllgor tim criw llysgenhadon arweinwyr dosbarth blwyddyn plant disgyblion"
    )
)
_DONE_BY: Final = re.compile(
    r"(?:achieved|earned|won|received|gained|found|spotted|made|written|drawn|painted|done|grown|designed"
    r"|completed|scored|invented|baked|held|planted|built|cooked|sung|played|led|plannwyd|enillwyd|gwnaed|ysgrifennwyd|tyfwyd"
    r"|darllenwyd)\s+(?:\w+ )?(?:by|gan)\W*$",
    re.IGNORECASE,
)
# "Tarian Goffa Gareth Penri", "the Dorothea Quill Memorial Cup".
_IN_MEMORY: Final = re.compile(r"(?:\b[gc]offa|cof am|memory of|honour of|named after)\W*$", re.IGNORECASE)
_MEMORIAL: Final = re.compile(r"\W*(?:memorial|trophy|cup|shield|prize|foundation|bequest|rose ?bowl)\b", re.IGNORECASE)
# "Senen y Dosbarth" is an award whose first word was misread.
_OF_THE_WEEK: Final = re.compile(
    r"\s(?:of the|yr?)\s(?:week|month|term|year|day|match|class|wythnos|mis|tymor|flwyddyn|dydd|dosbarth)\W*$",
    re.IGNORECASE,
)
# "Barnaby the reading dog", "Pip the Owl".
_AN_ANIMAL: Final = re.compile(
    r"\s(?:the|y|yr)\s(?:\w+\s)?(?:dog|cat|bear|owl|fox|rabbit|bunny|hamster|hen|duck|horse|pony|donkey|goat|sheep"
    r"|tortoise|otter|hedgehog|badger|robot|dragon|dinosaur|monkey|lion|tiger|elephant|frog|mouse|bee|penguin|parrot"
    r"|snail|squirrel|unicorn|ci|gath|arth|draig|ddraig|tylluan|llwynog)\b",
    re.IGNORECASE,
)
# "Our cook's mascot, Colin the Carrot"; but a child with a surname may be the team's mascot.
_MASCOTS: Final = frozenset({"mascot", "masgot"})
_ITS_NAME: Final = re.compile(r"\W*(?:dog|cat|pet|pony|horse|hamster|ci|cath)\s*:\s*", re.IGNORECASE)
_QUOTE: Final = re.compile(r"[“”„\"«»]")
_DASH: Final = re.compile(r"[–—~]\s*$|\s-\s*$")
_LABEL: Final = re.compile(r"[:.…_]\s*$")
_LEADS_TO_A_NAME: Final = frozenset(
    words_in(
        "to that for of is are was well done star hooray bravo congratulations congrats thank thanks dear hi hello "
        "hey welcome meet presenting our your with this child pupil name student winner reader me i am bod fod yw ydy "
        "mae da iawn diolch helo annwyl llongyfarchiadau enw ar gyfer hwre ein come goodbye farewell give cheer watch "
        "let because when where said says told tell see saw knows about here like wow super superstar brilliant "
        "fantastic amazing way go clap salute crown lucky happy birthday by candidate recipient player swimmer rider "
        "runner singer artist poet member holder bearer guest commend commends honour honours recognise recognises "
        "celebrate celebrates applaud applauds salutes congratulate congratulates acknowledge acknowledges praise "
        "praises appoint appoints invite invites introduce introducing awards gives hereby crowns declares ymgeisydd "
        "chwaraewr darllenydd nofiwr"
    )
)
_GOES_ON: Final = re.compile(
    r"\W*(?:['’]s\b|a['’]r\b|(?:is|was|has|have|did|does|can|will|who|for|am|sydd|wedi|yn|won|and|you|your|we)\b)"
    r"|\s?,\s*(?:our|team|house|school|captain|capten)\b",
    re.IGNORECASE,
)
_SPOKEN_TO: Final = frozenset(words_in("dear hi hey hello helo annwyl done iawn diolch thanks congratulations bravo"))
_TO: Final = frozenset(words_in("to i wrth"))
_WHAT_IS_DONE: Final = frozenset({"the", "a", "an", "your", "our", "my", "their", "up", "out", "y", "yr"})
_SHORT_GREETING: Final = 2
_FEW_WORDS: Final = 5
_LONGEST_OFFICE: Final = 7
_DATED: Final = frozenset(
    words_in(
        "january february march april may june july august september october november december ionawr chwefror mawrth "
        "ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr jan feb mar apr jun jul aug sept oct nov dec "
        "date dated dyddiad spring summer autumn term tymor monday tuesday wednesday thursday friday saturday sunday"
    )
)


# "John 6:35" is a book.
_CHAPTER: Final = re.compile(r" ?\d{1,3}: ?\d")


def is_somebody_elses(run: Run) -> bool:
    """Whether the words beside a name say that it is an adult's, a place's, a firm's or a book's; or who it is does."""
    return (
        is_well_known(run.text)
        or _is_a_day_or_a_month(run)
        or _follows_what_no_childs_name_does(run)
        or _has_an_office_beside_it(run)
        or "&" in run.lead[-3:]
        or "&" in run.rest[:3]
        or bool(_MEMORIAL.match(run.rest) or _CHAPTER.match(run.rest))
        or (not run.has_a_first_name and bool(_OF_THE_WEEK.match(run.rest)))
        or _is_an_animal(run)
        or _is_in_a_title(run)
        or _is_of_an_address(run)
    )


def _is_a_day_or_a_month(run: Run) -> bool:
    """ "Thu", "Thu 4 May", "Thu, Fri", but not "Well done, Thu", nor "Thu, Year 4"; "Jeb" in "14th Jeb"."""
    if len(run.tokens) > 1:
        return False
    word = run.tokens[0].folded
    if _A_DAY_BEFORE.search(run.lead):
        return word[1:] in _ENDS_OF_MONTHS
    if word not in _DAYS or leads_on(run.lead) or goes_on(run.rest):
        return False
    follows = words_in(run.rest)
    if not follows or not is_a_first_name(word):
        return True
    return bool(_FIGURE.match(run.rest)) or follows[0] in _DAYS | _TO_A_DAY


def _is_an_animal(run: Run) -> bool:
    """One name alone before "the reading dog", which nothing leads to, after "Dog:", or beside "mascot"; a child with a
    surname may play the dragon."""
    if run.is_whole:
        return False
    led = is_cue(run.lead) or _greets(run.lead)
    is_a_mascot = any(token.folded in _MASCOTS for token in (*run.before, *(() if goes_on(run.rest) else run.after)))
    return bool(_ITS_NAME.fullmatch(run.lead) or (not led and (is_a_mascot or _AN_ANIMAL.match(run.rest))))


def _follows_what_no_childs_name_does(run: Run) -> bool:
    """A title, an article, "by" or "from", "in memory of", a dash after what is no award, "said" below a saying."""
    if not run.before:
        return False
    last = run.before[-1]
    given = last.folded in _GIVERS and not (_DONE_BY.search(run.lead) or is_a_class(run.rest) or is_by_whom(run))
    after_a_dash = _DASH.search(run.lead) and not (is_about_an_award(run.lead) or is_cue(run.lead))
    return (
        (_is_a_title(last) and run.lead.rstrip(" .").endswith(last.text))
        or (last.folded in _ARTICLES and not run.line[last.end : run.tokens[0].start].strip())
        or given
        or (last.folded in _SAID and len(run.before) == 1 and not run.after)
        or bool(_IN_MEMORY.search(run.lead) or after_a_dash)
    )


def _is_a_title(token: Token) -> bool:
    """ "Chef Annis Chenoweth"; but the "chef Annis Chenoweth" of a cookery club is a child."""
    return token.sort == "title" and (token.has_capital or token.folded in TITLES)


def is_by_whom(run: Run) -> bool:
    """Whether a line says by whom something is and nothing else: "by Zodwa Mbeki", below a poem or a picture."""
    return len(run.before) == 1 and not run.after and run.before[0].folded in _BY


def is_quoted(run: Run) -> bool:
    """Whether there are quotation marks in the line of a name."""
    return bool(run.before) and bool(_QUOTE.search(run.lead) or _QUOTE.search(run.rest))


def _is_of_an_address(run: Run) -> bool:
    """ "The Wyverstoke School, Amesbury Down": after a place or a firm, where nothing goes on about a child."""
    if is_cue(run.lead) or goes_on(run.rest) or (run.before and run.before[-1].folded in _LEADS_TO_A_NAME):
        return False
    return any(token.folded in PLACE_WORDS - PRIZE_WORDS and token.has_capital for token in run.before)


def _has_an_office_beside_it(run: Run) -> bool:
    """ "Examiner: Zodwa Mbeki", "Zodwa Mbeki, Chair of Governors"; but not "Zodwa Mbeki, who helps the caretaker"."""
    after = () if goes_on(run.rest) else run.after
    before = () if is_cue(run.lead) else run.before
    return any(token.folded in _OFFICES or is_signed(token.folded) for token in (*before, *after))


def _is_in_a_title(run: Run) -> bool:
    """ "Brindley Glassworks", "Zodwa Street School": capitals go on, or a place stands beside it; at the beginning of a
    line also "Jack and the Beanstalk"."""
    if not run.before and (_is_of_a_tale(run) or _is_of_two_places(run)):
        return True
    shouted = run.line.upper() == run.line
    after = run.after[:1] if run.after and run.line[run.tokens[-1].end : run.after[0].start] in {" ", "-"} else ()
    before = run.before[-1:] if run.before and run.line[run.before[-1].end : run.tokens[0].start] in {" ", "-"} else ()
    if any(token.folded in _CHOIRS for token in run.tokens[:1]):
        return True
    if any(token.folded in PLACE_WORDS for token in (*after, *before)):
        return not any(token.folded in PRIZE_WORDS for token in (*after, *before))
    if run.after[1:2] and run.after[1].folded in PLACE_WORDS and after:
        return True
    if shouted:
        return False
    if any(token.has_capital for token in after):
        return not is_a_class(run.rest)  # "Nia Hill OF P6"
    if len(run.before) == 1 or is_cue(run.lead) or is_about_an_award(run.lead):
        return False
    return any(token.has_capital and token.folded not in _LEADS_TO_A_NAME | _DATED for token in before)


def _is_of_a_tale(run: Run) -> bool:
    """ "Jack and the Beanstalk"; but not "Nia Hill and the Beanstalk", nor "Nia and the Eco Council"."""
    is_with_others = any(token.folded in _BODIES | _OTHERS for token in run.after)
    return not run.is_whole and not is_with_others and bool(_OF_A_TALE.fullmatch(run.rest))


def _is_of_two_places(run: Run) -> bool:
    """ "Severn and Marches Youth Wind Band": capitals go on after "and" as far as what it is."""
    more = _AND_MORE.match(run.rest)
    return more is not None and words_in(more.group())[-1] in _BODIES


def is_a_favourite(text: str) -> bool:
    """Whether a line asks what a child likes: "My favourite story", "Fy hoff lyfr"; what follows is not the child, but
    where it asks for somebody: "My favourite friend"."""
    return bool(_FAVOURITE.match(text))


def is_a_day(text: str) -> bool:
    """Whether a text is the short form of a day of the week and nothing else: "Thu"."""
    return as_phrase(text) in _DAYS


def leads_on(lead: str) -> bool:
    """Whether the words before a name lead to it: "Well done, ", "Awarded to ", "Pupil: "."""
    words = words_in(lead)
    return bool(words) and (
        is_cue(lead) or words[-1] in _LEADS_TO_A_NAME or bool(_LABEL.search(lead)) or bool(_DONE_BY.search(lead))
    )


def _greets(lead: str) -> bool:
    """Whether the words before a name speak to a child or lead to one: "Dear ", "Well done ", "Awarded to "."""
    words = words_in(lead)
    greeted = 0 < len(words) <= _SHORT_GREETING and words[-1] in _SPOKEN_TO
    return is_cue(lead) or greeted or (len(words) == 1 and words[0] in _TO)


def is_a_name_and_a_word(run: Run) -> bool:
    """A first name alone that is a word as well, where one is due: "Dear Sonny", "Grace" with nothing beside it; but
    not "to stack the chairs"."""
    return run.is_one_word_too and (run.alone or (_greets(run.lead) and not _is_to_be_done(run)))


def _is_to_be_done(run: Run) -> bool:
    """ "to stack the chairs": after "to" and nothing else, and what it is done to follows at once."""
    words = words_in(run.lead)
    at_once = bool(run.after) and not run.line[run.tokens[-1].end : run.after[0].start].strip()
    return words == ("to",) and at_once and run.after[0].folded in _WHAT_IS_DONE


def leads_beside(label: str) -> bool:
    """Whether a line leads to a name beside or below it: "Awarded to", "Name", "Gwnaed gan:"."""
    return is_cue(label) or bool(_DONE_BY.search(label))


def goes_on(rest: str) -> bool:
    """Whether the words after a name go on about what somebody did: " has read ten books"."""
    return bool(_GOES_ON.match(rest) or AFTER_A_NAME.match(rest) or says_why(rest))


def is_of_the_body(text: str) -> bool:
    """Whether a line is wording of its page, as sentences and reasons are; not what stands at the foot: who signs,
    when, where, who pays."""
    tokens = tokens_of(text)
    if any(token.folded in _DATED for token in tokens) and sum(character.isdigit() for character in text):
        return False
    shouted = text.upper() == text
    small = [token for token in tokens if token.sort == "word" and (shouted or not token.has_capital)]
    if len(tokens) <= _FEW_WORDS and (names_an_office(text) or any(token.folded in PLACE_WORDS for token in tokens)):
        return False
    if tokens and tokens[0].folded in _FROM:
        return False
    return (len(small) >= 2 and len(tokens) > 2) or (says_why(text) and len(tokens) > 1)


# "Beirniad: Gwenallt Môn": an office, and who holds it.
_HELD_BY: Final = re.compile(r"\w\s*:\s*[^\W\d_]\w+\s+[^\W\d_]\w+")
# A pupil is of a tutor group; and a chair that is big, or the dentist's, is to sit in.
_NO_OFFICE: Final = re.compile(r"\btutor group\b|\b(?:big|the|a|your) chair\b", re.IGNORECASE)


def names_an_office(text: str) -> bool:
    """Whether a few words name the office of somebody who signs: "Headteacher", "Children's Librarian"."""
    words = words_in(text)
    if len(words) > _LONGEST_OFFICE or says_why(text) or _NO_OFFICE.search(text):
        return False
    return any(word in _OFFICES or word in _HEADS or is_signed(word) for word in words)


def is_held_by_another(office: str, run: Run) -> bool:
    """ "Beirniad: Gwenallt Môn" says nothing of Hiba Mansour above it; "Headteacher: Carys Hughes" does of C Hughes."""
    return bool(_HELD_BY.search(office)) and run.tokens[-1].folded not in words_in(office)


def praises(text: str) -> int:
    """How many words of praise a line has."""
    return sum(word in _PRAISE for word in words_in(text))


def is_a_class(rest: str) -> bool:
    """Whether a class comes after a name: " (10 Elm)", ", Year 4"."""
    return bool(_CLASS_AFTER_A_NAME.match(rest))


def names_a_date(text: str) -> bool:
    """Whether a text has a number and a month, a day or a term: "Date 18 July"."""
    return any(map(str.isdigit, text)) and not _DATED.isdisjoint(words_in(text))


def is_dated(rest: str) -> bool:
    """Whether nothing but a day comes after a name, as beside a signature: " _ 23.08.26"."""
    return bool(_A_DAY.fullmatch(rest))


def is_nothing_but_a_class(rest: str) -> bool:
    """Whether nothing but a class comes after a name: ", Year 3", " (10 Elm)", ", Dosbarth Derwen"."""
    return bool(_ONLY_A_CLASS.fullmatch(rest))
