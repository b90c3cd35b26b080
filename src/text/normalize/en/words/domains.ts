const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Top-level domains that are said as words. */
export const WORD_DOMAINS = words(`
  com org net edu gov mil info biz name pro app dev blog shop store online site website tech cloud live news media club
  space world life email wiki link page art design agency academy company digital express games guru jobs market network
  photo plus social solutions studio support team tips today tools top video zone int arpa local localhost test example
  invalid lan home internal co aero museum travel africa berlin london paris tokyo onion chat bank health money run
`);

/** Top-level domains that are said by letters: countries and such (IANA's root zone). */
export const LETTER_DOMAINS = words(`
  uk us de fr es it nl be ch at se no dk fi ie pl cz sk hu ro bg gr pt ru ua tr il ir in pk cn jp kr tw hk sg my th vn id
  ph au nz ca mx br ar cl pe za ng ke eg ma ae sa eu io ai tv fm am ly gl gg sh xyz cc ws sm is lu li lt lv ee hr rs si ba
  mk al by kz uz ge az md cy mt mc ad va im je fo gs nu tk to la pm re su cat asia ac bot jp np lk bd kw qa om
`);

/** Names of files' kinds that are said as words. */
export const WORD_EXTENSIONS = words(
  'doc zip log bin bat tar ini java app mod sum lock bak tmp dat key crate wav bash conf config data env toml',
);

/** Names of files' kinds that are said by letters. */
export const LETTER_EXTENSIONS = words(`
  txt pdf docx xls xlsx ppt pptx csv tsv jpg jpeg png gif svg webp bmp tif tiff heic mp3 mp4 m4a m4b ogg opus flac avi mkv mov
  webm html htm css scss js mjs cjs ts tsx jsx json xml yaml yml md rst py rb rs go c h cpp hpp cc cs kt php pl sh sql db
  exe dll so dmg iso apk deb rpm gz bz2 xz 7z rar jar war wasm onnx epub mobi rtf odt ods tex bib vue svelte lua ps1 vbs
  psd ai eps ttf otf woff woff2 ipynb gguf pem crt
`);
