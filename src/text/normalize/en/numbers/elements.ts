/** The chemical elements in order, symbol and name (IUPAC periodic table of 2022, American spelling). */
const TABLE = `H hydrogen He helium Li lithium Be beryllium B boron C carbon N nitrogen O oxygen F fluorine Ne neon Na sodium
Mg magnesium Al aluminum Si silicon P phosphorus S sulfur Cl chlorine Ar argon K potassium Ca calcium Sc scandium Ti titanium
V vanadium Cr chromium Mn manganese Fe iron Co cobalt Ni nickel Cu copper Zn zinc Ga gallium Ge germanium As arsenic
Se selenium Br bromine Kr krypton Rb rubidium Sr strontium Y yttrium Zr zirconium Nb niobium Mo molybdenum Tc technetium
Ru ruthenium Rh rhodium Pd palladium Ag silver Cd cadmium In indium Sn tin Sb antimony Te tellurium I iodine Xe xenon
Cs cesium Ba barium La lanthanum Ce cerium Pr praseodymium Nd neodymium Pm promethium Sm samarium Eu europium
Gd gadolinium Tb terbium Dy dysprosium Ho holmium Er erbium Tm thulium Yb ytterbium Lu lutetium Hf hafnium Ta tantalum
W tungsten Re rhenium Os osmium Ir iridium Pt platinum Au gold Hg mercury Tl thallium Pb lead Bi bismuth Po polonium
At astatine Rn radon Fr francium Ra radium Ac actinium Th thorium Pa protactinium U uranium Np neptunium Pu plutonium
Am americium Cm curium Bk berkelium Cf californium Es einsteinium Fm fermium Md mendelevium No nobelium Lr lawrencium
Rf rutherfordium Db dubnium Sg seaborgium Bh bohrium Hs hassium Mt meitnerium Ds darmstadtium Rg roentgenium
Cn copernicium Nh nihonium Fl flerovium Mc moscovium Lv livermorium Ts tennessine Og oganesson D deuterium T tritium`;

/** Names of the elements by their symbols, with deuterium and tritium. */
export const ELEMENTS: ReadonlyMap<string, string> = new Map(
  [...TABLE.matchAll(/(\S+)\s(\S+)/g)].map(([, symbol = '', name = '']) => [symbol, name]),
);

/** Compounds that are written without a digit, with small letters inside, and are no word. */
export const COMPOUNDS: ReadonlySet<string> = new Set(
  `NaCl KCl LiCl HCl CsCl RbCl AgCl TlCl NaOH LiOH HBr KBr NaBr LiBr AgBr NaF LiF NaI AgI NaH LiH NaCN NaClO HClO HOCl NaOCl
  NaSH CuO ZnO MgO CaO FeO NiO CoO BaO HgO PbO CdO TiO SiO AlN GaN TiN InN GaP InP GaAs InAs AlAs AlGaAs InGaAs SiC TiC FeS ZnS
  CuS PbS CdS HgS AgS CdSe ZnSe PbSe CdTe HgTe PbTe SnO SnS SiGe AlGaN InGaN InSb GaSb CuCl CuI PbI`.split(
    /\s+/,
  ),
);
