"""People and characters whom certificates, quotations and displays name: nobody asks whether they are pupils.

Dead writers, composers, painters, scientists, rulers and saints, and figures of books and tales. A pupil of such a
name is found by the roll all the same; only the question about a name that is on no roll is not asked. So nobody
stands here whose name children have as well: not Elsa alone, and no Mary Jones.
"""

from collections.abc import Sequence
from typing import Final

from screening.spelling import fold, words_in

_WHOLE_NAMES: Final = """
    William Shakespeare / Charles Dickens / Jane Austen / Charlotte Brontë / Emily Brontë / Anne Brontë / George
    Orwell / Virginia Woolf / Oscar Wilde / Lewis Carroll / Edward Lear / Kenneth Grahame / Beatrix Potter / Enid
    Blyton / Roald Dahl / Dr Seuss / A. A. Milne / C. S. Lewis / J. R. R. Tolkien / J. M. Barrie / Arthur Ransome /
    Anna Sewell / Edith Nesbit / E. Nesbit / Mary Shelley / Percy Shelley / Percy Bysshe Shelley / John Keats / Lord
    Byron / William Wordsworth / William Blake / Robert Burns / Robert Louis Stevenson / R. L. Stevenson / Rudyard
    Kipling / Alfred Tennyson / Christina Rossetti / George Eliot / Emily Dickinson / Mark Twain / Maya Angelou /
    Frances Hodgson Burnett / Ted Hughes / Dylan Thomas / R. S. Thomas / W. H. Davies / Wilfred Owen / Siegfried
    Sassoon / Rupert Brooke / Seamus Heaney / Jules Verne / Victor Hugo / Louisa May Alcott / Daniel Defoe /
    Jonathan Swift / John Milton / Geoffrey Chaucer / Oliver Goldsmith / John Bunyan / Aesop / Hans Christian
    Andersen / Charles Perrault / Agatha Christie / Arthur Conan Doyle / Anne Frank / Helen Keller / Hedd Wyn / Ann
    Griffiths / Pantycelyn / Saunders Lewis / Waldo Williams / T. H. Parry-Williams / Eifion Wyn / Ieuan Gwyllt /
    Dafydd ap Gwilym / Ovid / Virgil / T. Llew Jones / Mary Vaughan Jones / Moelona / Iolo Morganwg / Dic Penderyn
    / Betsi Cadwaladr / Rudolph / Jupiter / Saturn / Neptune / Uranus
    / Owain Glyndŵr / Owain Glyn Dŵr / Glyndŵr / Hywel Dda / Llywelyn Fawr / Llywelyn ap Gruffudd / Llywelyn ap
    Iorwerth / Rhodri Mawr / Gwenllian ferch Gruffydd / Dewi Sant / Santes Dwynwen / Dwynwen / Gelert /
    Bendigeidfran / Blodeuwedd / Pwyll / Rhiannon y Mabinogi / Culhwch / Cadwaladr / Macsen Wledig / Barti Ddu / Twm
    Siôn Cati / Guto Nyth Brân / Jemima Nicholas / Lloyd George / David Lloyd George / Aneurin Bevan / Nye Bevan /
    Gwynfor Evans / Kyffin Williams / Ivor Novello / Alfred Russel Wallace / Bertrand Russell / Wolfgang Amadeus
    Mozart / Mozart / Beethoven / Ludwig van Beethoven / Johann Sebastian Bach / J. S. Bach / Handel / Haydn /
    Vivaldi / Chopin / Schubert / Schumann / Brahms / Tchaikovsky / Tchaikowsky / Debussy / Ravel / Dvořák / Grieg /
    Holst / Elgar / Edward Elgar / Purcell / Henry Purcell / Vaughan Williams / Ralph Vaughan Williams / Benjamin
    Britten / Britten / Mendelssohn / Saint-Saëns / Bartók / Prokofiev / Shostakovich / Stravinsky / Verdi / Puccini
    / Rossini / Wagner / Mahler / Liszt / Satie / Clementi / Czerny / Burgmüller / Kabalevsky / Diabelli / Buxtehude
    / Telemann / Scarlatti / Paganini / Corelli / Pachelbel / Gershwin / Rachmaninov / Rachmaninoff / Adolphe Adam /
    Scott Joplin / Duke Ellington / Louis Armstrong / Florence Price / Clara Schumann / Sydney Carter / Vincent van
    Gogh / van Gogh / Leonardo da Vinci / da Vinci / Michelangelo / Rembrandt / Vermeer / Monet / Claude Monet /
    Manet / Renoir / Degas / Cézanne / Paul Cézanne / Gauguin / Seurat / Matisse / Henri Matisse / Picasso / Pablo
    Picasso / Kandinsky / Wassily Kandinsky / Klee / Paul Klee / Mondrian / Piet Mondrian / Miró / Dalí / Salvador
    Dalí / Magritte / Warhol / Andy Warhol / Frida Kahlo / Kahlo / Georgia O'Keeffe / Jackson Pollock / Gustav Klimt
    / Klimt / Hokusai / L. S. Lowry / Lowry / J. M. W. Turner / John Constable / Gainsborough / Hogarth / Barbara
    Hepworth / Hepworth / Rodin / Botticelli / Caravaggio / Titian / Isaac Newton / Albert Einstein / Einstein /
    Charles Darwin / Darwin / Marie Curie / Pierre Curie / Faraday / Michael Faraday / Ada Lovelace / Lovelace /
    Charles Babbage / Alan Turing / Turing / Galileo / Copernicus / Kepler / Ptolemy / Archimedes / Pythagoras /
    Euclid / Hypatia / Fibonacci / Gauss / Euler / Fermat / Leibniz / Blaise Pascal / Ramanujan / Emmy Noether /
    Edward Jenner / Jenner / Alexander Fleming / Louis Pasteur / Pasteur / Rosalind Franklin / Dorothy Hodgkin /
    Stephen Hawking / Carl Linnaeus / Mary Anning / Anning / Thomas Edison / Nikola Tesla / Alexander Graham Bell /
    James Watt / George Stephenson / Robert Hooke / Humphry Davy / Ernest Rutherford / James Clerk Maxwell / Niels
    Bohr / Gregor Mendel / Isambard Kingdom Brunel / Isambard Brunel / Brunel / Thomas Telford / Telford / Richard
    Trevithick / Guglielmo Marconi / Florence Nightingale / Mary Seacole / Seacole / Edith Cavell / Emmeline
    Pankhurst / Pankhurst / Rosa Parks / Martin Luther King / Nelson Mandela / Mandela / Mahatma Gandhi / Gandhi /
    Abraham Lincoln / Winston Churchill / Churchill / Joan of Arc / Anne Boleyn / Catherine Parr / Oliver Cromwell /
    Guy Fawkes / Robert Catesby / Walter Raleigh / Francis Drake / Horatio Nelson / Admiral Nelson / Lord Nelson /
    Captain Cook / Ernest Shackleton / Shackleton / Robert Falcon Scott / Amelia Earhart / Earhart / Neil Armstrong
    / Yuri Gagarin / Christopher Columbus / Ferdinand Magellan / Marco Polo / Ibn Battuta / Genghis Khan / Julius
    Caesar / Caesar / Augustus Caesar / Cleopatra / Tutankhamun / Tutankhamen / Boudica / Boudicca / Suetonius /
    Cassius Dio / Hadrian / Claudius / Agricola / Alexander the Great / Socrates / Plato / Aristotle / Seneca /
    Confucius / Lao Tzu / Rumi / Voltaire / Kant / Immanuel Kant / Descartes / Nietzsche / Rousseau / Benjamin
    Franklin / Thomas Jefferson / Wolsey / Thomas Wolsey / Thomas Cromwell / Thomas Becket / William Wallace /
    Robert the Bruce / Bonnie Prince Charlie / Flora MacDonald / Mary Barbour / Eric Bloodaxe / Alfred the Great /
    Ethelred / Aethelflaed / Harold Godwinson / William the Conqueror / Queen Victoria / Victoria Regina / Elizabeth
    Regina / Henry Tudor / Ebenezer Howard / Andrew Carnegie / Octavia Hill / Robert Baden-Powell / Baden-Powell /
    Duke of Edinburgh / Kano Jigoro / Jigoro Kano / Morihei Ueshiba / Ruy Lopez / Guru Nanak / Buddha / Walt Disney
    / Charlie Chaplin / St David / St George / St Andrew / St Patrick / St Nicholas / St Cuthbert / St Teilo / St
    Francis / Lindisfarne / Peter Pan / Captain Hook / Tinker Bell / Tinkerbell / Robin Hood / Maid Marian / Friar
    Tuck / Oliver Twist / Bill Sikes / Fagin / Tiny Tim / Bob Cratchit / Ebenezer Scrooge / Scrooge / Miss Havisham
    / Magwitch / Huckleberry Finn / Tom Sawyer / Long John Silver / Robinson Crusoe / Gulliver / Sherlock Holmes /
    Sherlock / Doctor Watson / Hercule Poirot / Dick Whittington / Jack Frost / Jack Sprat / Jack Horner / Tom Thumb
    / Humpty Dumpty / Wee Willie Winkie / Bo Peep / Mary Poppins / Paddington / Paddington Bear / Winnie the Pooh /
    Piglet / Eeyore / Christopher Robin / Tigger / Rupert Bear / Barnaby Bear / Sali Mali / Jac y Jwc / Jaci Soch /
    Pry Bach Tew / Tomos Caradog / Rala Rwdins / Superted / Sam Tân / Fireman Sam / Siôn Corn / Santa Claus / Father
    Christmas / Jac Codi Baw / Katie Morag / Oor Wullie / Cinderella / Sinderela / Rapunzel / Goldilocks / Gretel /
    Hansel / Aladdin / Sinbad / Ali Baba / Baron Hardup / Widow Twankey / Pinocchio / Bambi / Dumbo / Mowgli / Baloo
    / Bagheera / Aslan / Bilbo / Bilbo Baggins / Frodo / Gandalf / Gollum / Willy Wonka / Charlie Bucket / Augustus
    Gloop / Veruca Salt / Miss Trunchbull / Matilda Wormwood / Harry Potter / Hermione Granger / Ron Weasley /
    Dumbledore / Hagrid / Hogwarts / Gryffindor / Hufflepuff / Ravenclaw / Slytherin / Horrid Henry / Perfect Peter
    / Gangsta Granny / Mr Stink / Gruffalo / Zog / Stick Man / Peppa Pig / Bob the Builder / Thomas the Tank Engine
    / Postman Pat / Macbeth / Lady Macbeth / Macduff / Banquo / Ophelia / Tybalt / Mercutio / Othello / Desdemona /
    Iago / Prospero / Caliban / Titania / Oberon / Hercules / Heracles / Theseus / Odysseus / Achilles / Medusa /
    Zeus / Poseidon / Thor / Odin / Loki / Beowulf / Grendel / King Arthur / Lancelot / Guinevere / Gawain / Galahad
    / Excalibur / Hanuman / Ravana / Vishnu / Goliath / Zacchaeus / Noah's Ark / Pontius Pilate / Allah / Jehovah /
    Anansi / Mulan / Jabberwocky / Dracula / Frankenstein / Yr Wyddfa / Snowdon / Tryfan / Sweet William / Zippy
    / Jac y Do / Juz Amma
"""
_LETTERS: Final = frozenset(fold(name) for name in _WHOLE_NAMES.split("/"))
_OF_WORDS: Final = 5
_ROMAN: Final = frozenset({"i", "ii", "iii", "iv", "v", "vi", "vii", "viii"})


def is_well_known(text: str) -> bool:
    """Whether a text is the whole name of one of them, "'s" and all, or a ruler with a number: "Richard III"."""
    words = words_in(text.removesuffix("'s").removesuffix("’s"))
    return _is_listed(words) or (len(words) > 1 and words[-1] in _ROMAN and text.rstrip()[-1:].isupper())


def _is_listed(words: Sequence[str]) -> bool:
    return 0 < len(words) <= _OF_WORDS and "".join(words) in _LETTERS
