/** The page's own style; its digest is in the page's policy, so that no other one applies. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ink: #1d1d24; --quiet: #595967; --paper: #fdfcfa; --line: #dedbd3; --code: #f2efe8; --link: #5a2ca0;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #e9e7e2; --quiet: #a9a6b2; --paper: #16151a; --line: #35333d; --code: #211f28; --link: #c3a5ff; }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body {
  margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 54rem;
  font: 1rem/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper);
}
h1 { margin: 0; font-size: 1.9rem; }
h2 { margin: 3rem 0 .25rem; font-size: 1.5rem; }
h3 { display: inline; margin: 0; font-size: 1.05rem; overflow-wrap: anywhere; }
h4 { margin: 1.25rem 0 .25rem; font-size: .95rem; color: var(--quiet); }
p { margin: .5rem 0; }
a { color: var(--link); }
details { border-top: 1px solid var(--line); }
details:last-of-type { border-bottom: 1px solid var(--line); }
summary { padding: .65rem 0; min-height: 2.75rem; cursor: pointer; color: var(--quiet); }
summary h3 { color: var(--ink); margin-inline-end: .35rem; }
summary:hover h3 { text-decoration: underline; }
.folded { padding-bottom: 1.5rem; scroll-margin-top: 3.5rem; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code, pre { font: .875em/1.5 ui-monospace, Consolas, monospace; }
code { background: var(--code); border-radius: .25rem; padding: .1em .3em; overflow-wrap: anywhere; }
h3 code { background: none; padding: 0; font-size: 1em; }
pre { background: var(--code); border-radius: .5rem; padding: .75rem 1rem; margin: .5rem 0; overflow-x: auto; }
pre code { background: none; padding: 0; overflow-wrap: normal; }
.method { font-size: .75em; font-weight: 700; letter-spacing: .04em; border: 1px solid currentColor; border-radius: .25rem; padding: .1em .4em; }
.quiet, small, .type { color: var(--quiet); }
.answers, nav ul { list-style: none; padding: 0; margin: .25rem 0 1rem; }
nav { max-height: 50vh; overflow-y: auto; margin: 1.5rem 0; padding: .25rem 1rem; border: 1px solid var(--line); border-radius: .5rem; }
nav h2 { margin: .75rem 0 0; font-size: 1rem; }
nav h2 a { color: inherit; }
nav a { display: block; padding: .6rem 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav code { background: none; padding: 0; }
nav .method { display: inline-block; min-width: 5.6em; text-align: center; }
@media (min-width: 64rem) {
  body { display: grid; grid-template-columns: 20rem minmax(0, 1fr); column-gap: 3rem; max-width: 80rem; }
  header { grid-column: 2; }
  nav {
    grid-column: 1; grid-row: 1 / span 2; align-self: start; position: sticky; top: 1.5rem;
    max-height: calc(100vh - 3rem); margin: 0; padding: 0 1rem 0 0; border-width: 0 1px 0 0; border-radius: 0;
  }
  nav a { padding: .2rem 0; font-size: .9rem; }
  main { grid-column: 2; }
}
.answers > li { padding: .35rem 0; }
table { width: 100%; border-collapse: collapse; margin: .5rem 0; }
td { vertical-align: top; padding: .4rem .75rem .4rem 0; border-top: 1px solid var(--line); }
td:first-child { width: 30%; }
td.type { width: 25%; font-size: .9em; overflow-wrap: anywhere; }
@media (max-width: 40rem) {
  tr { display: block; border-top: 1px solid var(--line); padding: .4rem 0; }
  td { border: 0; padding: 0 .75rem 0 0; }
  td:first-child, td.type { display: inline; width: auto; }
  td:last-child { display: block; }
}
`;
