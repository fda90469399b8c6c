// How the reference page looks, in light and dark, wide and narrow.

export const style = `:root {
  color-scheme: light dark;
  --paper: #ffffff; --sunken: #f4f5f7; --ink: #1b1f24; --quiet: #545d68; --line: #d5d9de; --link: #0550ae;
  --get: #0a5c33; --post: #0550ae; --put: #7a4100; --patch: #6b2fa0; --delete: #a40e26;
  font: 1rem/1.6 system-ui, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171b; --sunken: #1e2329; --ink: #e4e8ec; --quiet: #a3adb8; --line: #39414a; --link: #82b8ff;
    --get: #6fd49b; --post: #82b8ff; --put: #eeb266; --patch: #cda5f5; --delete: #ff9a94;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); }
a { color: var(--link); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; padding: 0.5rem 1rem; background: var(--paper); }
.skip:focus { left: 0.5rem; top: 0.5rem; z-index: 1; }
header { padding: 0.75rem 1.5rem; border-bottom: 1px solid var(--line); }
header p { margin: 0; }
header a { font-weight: 600; color: inherit; text-decoration: none; }
header span { color: var(--quiet); margin-left: 0.5rem; }
.columns { display: grid; grid-template-columns: 17rem minmax(0, 1fr); max-width: 84rem; margin: 0 auto; }
nav { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: 1.5rem 1rem 2rem 1.5rem; font-size: 0.875rem; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav > ul > li { margin-bottom: 1rem; }
nav > ul > li > a { font-weight: 600; color: var(--ink); }
nav a { display: block; padding: 0.125rem 0; text-decoration: none; }
nav li li a { color: var(--quiet); }
nav a:hover { color: var(--link); text-decoration: underline; }
main { padding: 1.5rem 2rem 6rem; border-left: 1px solid var(--line); }
main > p { max-width: 46rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 0.5rem; }
h2 { font-size: 1.5rem; margin: 3.5rem 0 0; padding-bottom: 0.25rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.125rem; margin: 0 0 0.25rem; }
h3 a { color: inherit; text-decoration: none; }
h3 a:hover { text-decoration: underline; }
h4 { font-size: 0.875rem; margin: 1.25rem 0 0.375rem; color: var(--quiet); font-weight: 600; }
article, .shape { padding: 1.75rem 0; border-bottom: 1px solid var(--line); }
article:last-child, .shape:last-child { border-bottom: 0; }
article:target h3, .shape:target h3 { text-decoration: underline; text-decoration-thickness: 2px; }
code { font: 0.875em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.route { margin: 0; }
.method {
  display: inline-block; min-width: 3.75rem; padding: 0 0.375rem; margin-right: 0.25rem; text-align: center;
  font: 700 0.75rem/1.6 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
  color: var(--ink); border: 1px solid currentColor; border-radius: 0.25rem;
}
.get { color: var(--get); } .post { color: var(--post); } .put { color: var(--put); }
.patch { color: var(--patch); } .delete { color: var(--delete); }
.who { margin: 0.25rem 0 0; color: var(--quiet); font-size: 0.875rem; }
.who strong { color: var(--ink); }
table { width: 100%; border-collapse: collapse; font-size: 0.875rem; table-layout: fixed; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: left; vertical-align: top; padding: 0.375rem 0.75rem 0.375rem 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
thead th { color: var(--quiet); font-weight: 600; }
tbody th { font-weight: 400; }
th:first-child { width: 32%; }
th:last-child { width: 24%; }
#problems ~ table:last-of-type th:nth-child(2) { width: 5rem; }
#problems ~ table:last-of-type th:last-child { width: auto; }
td:last-child { color: var(--quiet); }
pre { margin: 0; padding: 0.75rem 1rem; overflow-x: auto; background: var(--sunken); border-radius: 0.375rem; }
pre code { overflow-wrap: normal; font-size: 0.8125rem; }
.answers { list-style: none; margin: 0; padding: 0; }
.answers > li { padding: 0.25rem 0; }
.answers strong { display: inline-block; min-width: 2.5rem; margin-right: 0.25rem; }
details { margin-top: 0.25rem; }
summary { cursor: pointer; color: var(--link); font-size: 0.875rem; width: fit-content; }
details[open] > summary { margin-bottom: 0.5rem; }
@media (max-width: 56rem) {
  .columns { display: block; }
  header { padding: 0.75rem 1rem; }
  nav { position: static; max-height: none; padding: 1rem 1rem 0; }
  nav > ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; }
  nav > ul > li { margin: 0; }
  nav > ul > li > a { padding: 0.25rem 0; color: var(--link); }
  nav ul ul { display: none; }
  main { padding: 1rem 1rem 4rem; border-left: 0; }
  h1 { font-size: 1.625rem; }
  th:first-child { width: 38%; }
}
`;
