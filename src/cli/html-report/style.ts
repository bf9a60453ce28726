/** How the report looks: on a screen by day and by night, and on paper. */

export const STYLE = `
:root{color-scheme:light dark;--ink:#1d2733;--muted:#5a6470;--ground:#fff;--line:#dcd8ce;--tint:#f6f3ec;--error:#a32a20;--warning:#85600a;--info:#2c6583;--soft:#35627f}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e8e6e1;--muted:#a6adb6;--ground:#15191e;--line:#343b44;--tint:#1e242b;--error:#f2897f;--warning:#e2b85c;--info:#84bfdf;--soft:#84bfdf}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:66rem;padding:2.5rem 1.25rem 4rem;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .4rem;font-weight:650}
h2{font-size:1.2rem;margin:2.75rem 0 .6rem;font-weight:650}
p{margin:.25rem 0}
.note,.why,footer{color:var(--muted);max-width:44rem}
.sums{display:flex;flex-wrap:wrap;gap:.4rem 1.6rem;margin:1rem 0 0;padding:0;list-style:none}
.sums b{font-size:1.5rem;font-weight:650;font-variant-numeric:tabular-nums;margin-right:.3rem}
code,pre{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Noto Sans Mono CJK SC",monospace;font-size:.86em}
.plots{display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:1rem;margin:1rem 0}
figure{margin:0;padding:.75rem .75rem .4rem;border:1px solid var(--line);border-radius:6px}
figcaption{font-weight:600;font-size:.92rem}
svg{display:block;width:100%;height:auto}
svg text{fill:var(--muted);font-size:9px;font-variant-numeric:tabular-nums}
.grid{stroke:var(--line)}
.line{fill:none;stroke:var(--soft);stroke-width:1.5}
.common{fill:var(--ground);stroke:var(--ink);stroke-width:1.6}
.special{fill:var(--muted);fill-opacity:.55}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.94rem}
caption{text-align:left;color:var(--muted);font-size:.88rem;padding:.4rem 0}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{color:var(--muted);font-size:.85rem;white-space:nowrap}
tbody th{font-weight:600;white-space:nowrap}
.number,.numbers td{font-variant-numeric:tabular-nums}
td code{white-space:nowrap}
.why{font-size:.9rem}
.level{font-weight:650;white-space:nowrap}
.error{color:var(--error)}.warning{color:var(--warning)}.info{color:var(--info)}
details{border-top:1px solid var(--line);padding:.6rem 0}
summary{cursor:pointer;padding:.2rem 0;border-radius:4px}
summary:focus-visible,.wide:focus-visible{outline:2px solid var(--soft);outline-offset:3px}
summary code{font-weight:600;overflow-wrap:anywhere}
.at,.title,.place{color:var(--muted);font-size:.92em}
.sum{float:right;font-variant-numeric:tabular-nums;color:var(--muted)}
details ul{list-style:none;margin:.4rem 0 .8rem;padding:0}
details li{padding:.7rem 0 .7rem 1rem;border-left:2px solid var(--line)}
pre{margin:.35rem 0;padding:.4rem .6rem;background:var(--tint);border-radius:4px;overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere}
.no{color:var(--muted);margin-right:1rem;user-select:none}
mark{background:none;text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:3px}
.hint{color:var(--muted)}
footer{margin-top:3rem;font-size:.88rem}
@media print{:root{color-scheme:light}body{max-width:none;padding:0;font-size:10pt}details li,figure,tr{break-inside:avoid}h2{break-after:avoid}}
`;
