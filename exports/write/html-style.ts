// How the HTML summary looks, on a screen in the light and in the dark, and on paper.

export const STYLE = `
:root{color-scheme:light dark;--ink:#1b2430;--soft:#5b6675;--line:#d9dee5;--ground:#fff;--bar:#3566b8;--failed:#c0392b}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaf0;--soft:#9aa6b5;--line:#323b47;--ground:#12171e;--bar:#7aa5ec;--failed:#f0827a}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:2rem 1.25rem;font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--ground)}
h1{margin:.1rem 0 .5rem;font-size:1.7rem;line-height:1.2}h2{margin:2rem 0 .6rem;font-size:1.1rem}
header p{margin:.15rem 0;color:var(--soft)}.brand{font-weight:600;letter-spacing:.04em}
code{font-family:ui-monospace,monospace;font-size:.92em;overflow-wrap:anywhere}
.figures{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1.5rem}
.figures p{flex:1 1 9rem;margin:0;padding:.75rem 1rem;border:1px solid var(--line);border-radius:.5rem;color:var(--soft)}
.figures strong{display:block;font-size:1.5rem;color:var(--ink);font-variant-numeric:tabular-nums}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));gap:1.5rem 2rem;margin-top:1.5rem}
figure{margin:0}figcaption{font-weight:600;margin-bottom:.4rem}
svg{display:block;width:100%;height:auto}svg text{font:12px system-ui,sans-serif;fill:var(--ink)}
.bar{fill:var(--bar)}.failed{fill:var(--failed)}.axis{stroke:var(--line)}
.note{margin:.3rem 0;color:var(--soft);font-size:.87rem}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:.5rem}
table{border-collapse:collapse;width:100%;font-size:.87rem}
th,td{padding:.35rem .7rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
th{white-space:nowrap;color:var(--soft);font-weight:600}tr:last-child td{border-bottom:0}
td{min-width:6rem;overflow-wrap:break-word}.number{text-align:right;font-variant-numeric:tabular-nums}
footer{margin-top:2rem;color:var(--soft);font-size:.87rem}
@media print{body{max-width:none;padding:0}.scroll{overflow:visible;border:0}}
`;
