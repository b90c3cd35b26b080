import type { Gender, Noun } from '../locale/locale.ts';

const FEMININE_WORD =
  /^(?:Frau|Stadt|Nacht|Hand|Wand|Million|Milliarde|Mio|Mrd|Person|Zahl|Bahn|Art|Uhrzeit|Stund|Tür|Kuh|Maus|Mutter|Tochter|Schwester|Nummer|Feder|Mark|Welt|Zeit|Arbeit|Antwort|Fahrt|Wahl|Bank|Liga|Kraft|Luft|Macht|Angst|Kunst|Post|Form|Etappe|Meisterschaft)$/u;
const FEMININE_ENDING = /(?:ung|heit|keit|schaft|ion|tät|ei|in|ik|ur|anz|enz|e)$/u;
const NOT_FEMININE =
  /^(?:Ende|Auge|Name|Käse|Junge|Kunde|Buchstabe|Gedanke|Interesse|Knie|Gebäude|Gemälde|Gebirge|Getränke|Jahre|Tage|Prozente|Ei|Termin|Stein|Wein|Verein|Schwein|Bein|Kilo|Tourist|Museum|Brei|Löwe|Hase|Affe|Experte|Zeuge|Erbe|Gewinde|Gelände|Getreide|Kabinett|Benzin|Magazin|Medizin|Abitur)$/u;
const NEUTER =
  /^(?:Kapitel|Jahr|Jahrhundert|Jahrtausend|Jahrzehnt|Mal|Haus|Buch|Bild|Kind|Spiel|Viertel|Drittel|Quartal|Semester|Stockwerk|Geschoss|Obergeschoss|Untergeschoss|Auto|Bier|Brot|Ei|Tor|Land|Dorf|Zimmer|Wort|Lied|Pferd|Tier|Gebäude|Gramm|Kilo|Pfund|Prozent|Gesetz|Konzert|Treffen|Rennen|Finale|Halbfinale|Reich|Regiment|Bataillon|Stück|Mädchen|Ende|Auge|Interesse|Knie|Gemälde|Gebot|Newton|Gespräch|Leben|Messer|Fenster|Wunder|Feld|Geld|Glas|Blatt|Album|Museum|Zentrum|Datum)$|(?:chen|lein|ment|tum|nis|jahr|jahrhundert|haus|spiel|buch|zeug|geschoss|kapitel|stück|rennen|finale|zimmer)$/u;

/** Gender of a noun, by known words and endings; masculine when nothing tells. */
export function genderOf(word: string): Gender {
  if (NEUTER.test(word)) return 'neuter';
  if (FEMININE_WORD.test(word) || (FEMININE_ENDING.test(word) && !NOT_FEMININE.test(word))) return 'feminine';
  return 'masculine';
}

const LABEL =
  /(?:Kapitel|Seite|Nummer|Nr\.|Artikel|Stufe|Typ|Phase|Gruppe|Band|Teil|Kanal|Version|Option|Abschnitt|Zeile|Punkt|Platz|Tag|Zimmer|Raum|Straße|Linie|Gleis|Akt|Szene|Bild|Tabelle|Abbildung|Klasse|Liga|Formel|Radio|Programm) $/u;

/** Nouns are written with a capital; only one agrees with them. */
export function nounAfter(word: string, value: bigint, before: string): Noun | undefined {
  if (!/^\p{Lu}/u.test(word) || LABEL.test(before) || value % 100n !== 1n) return undefined;
  return { one: word, many: word, gender: genderOf(word) };
}
