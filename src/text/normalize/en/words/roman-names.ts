const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Names that rulers and popes share, so that a numeral behind one is an ordinal: `Henry VIII`. */
export const REGNAL_NAMES = words(`
  Henry Louis Charles George Edward Elizabeth William James Richard John Paul Pius Benedict Gregory Leo Clement
  Innocent Urban Alexander Nicholas Peter Catherine Mary Philip Ferdinand Frederick Wilhelm Napoleon Ivan Alfonso
  Carlos Christian Gustav Gustaf Gustavus Olaf Olav Harald Haakon Ptolemy Ramses Ramesses Rameses Thutmose Tuthmosis
  Amenhotep Seti Cleopatra Darius Xerxes Cyrus Artaxerxes Constantine Constantius Theodosius Justinian Leopold Albert
  Joseph Franz Francis Otto Rudolf Rudolph Maximilian Sigismund Malcolm Robert David Kenneth Umberto Emmanuel Emanuel
  Pedro Manuel Afonso Felipe Juan Isabella Isabel Margaret Margrethe Beatrix Rama Mehmed Murad Selim Suleiman Bayezid
  Mahmud Hamid Akbar Sixtus Boniface Celestine Callixtus Eugene Eugenius Julius Honorius Adrian Hadrian Martin Stephen
  Sergius Thomas Hussein Abdullah Mohammed Muhammad Hassan Faisal Fuad Farouk Kamehameha Menelik Casimir Sigmund
  Ladislaus Michael Andrew Baldwin Conrad Lothair Ludwig Rupert Sancho Carl Karl Frederik Oscar Eric Erik Valdemar
  Magnus Canute Cnut Antiochus Seleucus Attalus Mithridates Tiglath Shalmaneser Sargon Nebuchadnezzar Psamtik Mentuhotep
  Senusret Pepi Humbert Victor Amadeus Charlemagne Theodoric Childeric Clovis Dagobert Pepin Anne Jane Matilda Eleanor
  Joan Ernest Augustus Anastasius Lucius Damasus Silvester Sylvester Paschal Nicolas Alexis Alexius Basil Manuel
  Bohemond Tancred Roger Fulk Amalric Stanislaw Stanislaus Wenceslaus Vladislaus Bela Geza Boris Simeon Samuel Tupac
  Moctezuma Montezuma Harold Aethelred Ethelred Edmund Edgar Athelstan Llywelyn Owain Brian Bjorn Sverre Christina
  Wilhelmina Juliana Baudouin Albrecht Hakon Sweyn Rainier Honore Jean Henri Felix Zog Carol Aleksandar Dalai
  Elisabeth Nicephorus Leonidas Agis Philippe Qaboos Bourbon Isaac Selassie Tewodros Yohannes
`);

/** Given names that families hand down with a numeral at the end: `William H. Gates III`. */
export const GIVEN_NAMES = words(`
  Sam Harry Frank Fred Walter Arthur Adlai Cornelius Davis Theodore Howard Hamilton Winthrop Prescott Jack Jim Joe
  Bob Bill Tom Dick Ben Benjamin Daniel Donald Douglas Edwin Ernest Gerald Harrison Herbert Hugh Jay Jerry Jonathan
  Larry Lawrence Patrick Philip Ralph Raymond Ronald Roy Russell Scott Sidney Stuart Timothy Vincent Warren Wesley
  Matthew Anthony Christopher Gregory Kenneth Alfred Alexander Andrew Charlie Clarence Curtis Dale Dennis Earl
`);

/** Ranks before a ruler's name; with one of them any name and even `I` is a ruler's. */
export const RULERS = words(`
  King Queen Pope Emperor Empress Tsar Czar Kaiser Prince Princess Sultan Shah Pharaoh Duke Duchess Archduke Count
  Grand Khan Lama Patriarch Antipope Caliph Lord Lady Sir Saint St St. Elector Margrave Landgrave Earl Baron Emir
`);

/** What is numbered with Roman numerals: the numeral behind is a cardinal. */
export const NUMBERED = words(`
  Chapter Chapters Part Parts Act Acts Scene Scenes Volume Volumes Vol Vol. Vols. Book Books Section Sections Sec. Article
  Articles Art. Appendix Phase Type Class Stage Level Title Figure Fig. Table Plate Canto Psalm Unit Lesson Episode Season
  Round Step Division Group Corps Region Area War Wars Bowl WrestleMania Mark Mk Mk. Model Pentium Fantasy Apollo Saturn
  Gemini Rocky Rambo Symphony Sonata Concerto Quartet Opus Number No. Chap. Ch. Ch Pt. Pt Grade Tier Category Schedule
  Amendment Clause Paragraph Annex Exhibit Cohort Block Zone Sector Camp Stalag Panzer Tiger Polaris Titan Vatican Lateran
  Elements Quest Kombat Civilization Diablo Warcraft StarCraft Playstation Caesar Henriad Dynasty Camera Movement Rule
  Factor Angiotensin Diabetes Cranial Nerve Olympics Olympiad Games Congress Council Internationale International Apple
`);

/** Of those, the ones that are as often told apart by letters, so that a lone `I`, `V` or `X` may be a letter. */
export const LETTERED = words(
  'Type Class Model Group Appendix Vitamin Plan Hepatitis Grade Block Zone Camp Exhibit Section',
);
