/* The look of a page: a column of text as a newspaper sets it, its colours in
 * a light and in a dark scheme, each pair of them of contrast 4.5 or more; on
 * paper always light. */
#include "show/chart_svg.h"
#include "show/page.h"

static const char screen[] =
    ":root{color-scheme:light dark;--paper:#fff;--ink:#1b1b1f;--soft:#56565c;"
    "--rule:#dcdce0;--tint:#f5f4f0;--link:#0b5394;--good:#1a6334;"
    "--bad:#a3161f}\n"
    "*{box-sizing:border-box}\n"
    "html{background:var(--paper);color:var(--ink);font:17px/1.55 "
    "'Helvetica Neue',Helvetica,Arial,'Liberation Sans',sans-serif;"
    "-webkit-text-size-adjust:100%;text-size-adjust:100%}\n"
    "body{margin:0 auto;padding:2.5rem 1.25rem 4rem;max-width:50rem;"
    "overflow-wrap:break-word}\n"
    "h1,h2,.big{font-family:Georgia,'Times New Roman','Liberation "
    "Serif',serif}\n"
    "h1{font-size:clamp(1.7rem,5vw,2.5rem);line-height:1.15;margin:0 0 .4rem;"
    "text-wrap:balance}\n"
    "h2{font-size:1.35rem;line-height:1.25;margin:3rem 0 .8rem;"
    "padding-top:.9rem;border-top:2px solid var(--ink)}\n"
    "h3{font-size:1rem;margin:0 0 .35rem}\n"
    "p,ul,ol,dl{margin:0 0 .9rem}\n"
    "a{color:var(--link)}a:focus-visible,[tabindex]:focus-visible{outline:3px "
    "solid var(--link);outline-offset:2px}\n"
    ".soft,figcaption,footer,.remark{color:var(--soft)}\n"
    ".small,.remark,figcaption,footer{font-size:.88rem}\n";

static const char figures[] =
    "section.sum h2{border:0;margin-top:1.2rem;padding:0;font:inherit;"
    "color:var(--soft)}\n"
    ".big{font-size:clamp(2.3rem,9vw,4.2rem);line-height:1.05;font-weight:700;"
    "margin:.1rem 0 .6rem;letter-spacing:-.01em}\n"
    ".big sup{font-size:.5em;line-height:0}\n"
    ".digits{font-variant-numeric:tabular-nums;margin:0 0 .7rem;"
    "overflow-wrap:anywhere}\n"
    ".facts{display:grid;grid-template-columns:max-content 1fr;gap:.3rem "
    "1.1rem;margin:1.1rem 0 0;padding:0}\n"
    ".facts dt{color:var(--soft)}.facts dd{margin:0;min-width:0}\n"
    ".conv{margin:1.4rem 0 0;padding:.9rem 1.1rem;background:var(--tint);"
    "border-left:4px solid var(--ink)}\n"
    ".conv p{margin:0 0 .25rem}.conv .name{font-size:1.25rem;font-weight:700}\n"
    "code,pre{font-family:ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,"
    "monospace;font-size:.9em;overflow-wrap:anywhere}\n"
    "pre{background:var(--tint);padding:.8rem 1rem;white-space:pre-wrap;"
    "margin:0 0 .9rem}\n"
    "figure{margin:0 0 1rem}figure svg{display:block;width:100%;height:auto}\n"
    "figure svg.narrow{display:none}\n"
    "figcaption{margin-top:.5rem}figcaption ol{margin:.5rem 0 0;"
    "padding-left:1.6rem}\n";

static const char tables[] =
    ".scroll{overflow-x:auto}\n"
    "table{border-collapse:collapse;width:100%;font-size:.92rem;"
    "font-variant-numeric:tabular-nums}\n"
    "th,td{padding:.38rem 0 .38rem 1.2rem;text-align:right;"
    "vertical-align:top;border-bottom:1px solid var(--rule)}\n"
    "th:first-child,td:first-child{padding-left:0;text-align:left;"
    "white-space:nowrap}\n"
    "thead th{border-bottom:2px solid var(--ink);vertical-align:bottom;"
    "text-align:right}thead th:first-child{text-align:left}\n"
    "tbody th{font-weight:400}td.name{white-space:nowrap}\n"
    "table.left{min-width:34rem}"
    "table.left td,table.left th{text-align:left}"
    "table.left tbody th{white-space:normal;min-width:6rem}\n"
    "caption{caption-side:top;text-align:left;color:var(--soft);"
    "font-size:.88rem;padding-bottom:.5rem}\n"
    ".yes{color:var(--good);font-weight:700}.no{color:var(--bad);"
    "font-weight:700}\n"
    "ol.steps{list-style:none;padding:0}ol.steps>li{margin:0 0 1.3rem;"
    "padding-left:1rem;border-left:3px solid var(--rule)}\n"
    "ol.steps .facts{margin:.3rem 0 0;font-size:.92rem}\n"
    "ol.sources li,ul.known li{margin:0 0 .55rem}"
    "ol.sources{overflow-wrap:anywhere}\n"
    "ul.known{list-style:none;padding:0}ul.known b{font-weight:700}\n"
    "footer{margin-top:3rem;padding-top:.9rem;border-top:1px solid "
    "var(--rule)}\n";

static const char narrow[] =
    "@media (max-width:36rem){html{font-size:16px}body{padding-top:1.4rem}"
    "figure svg.wide{display:none}figure svg.narrow{display:block}"
    ".facts{grid-template-columns:1fr;gap:0}.facts dd{margin:0 0 .5rem}}\n";

static const char dark[] =
    "@media screen and (prefers-color-scheme:dark){:root{--paper:#16161a;"
    "--ink:#ececee;--soft:#b4b4bb;--rule:#34343b;--tint:#212127;"
    "--link:#8fbcff;--good:#7fd69a;--bad:#ff9a94}";

static const char paper[] =
    "@page{size:A4;margin:18mm 16mm 20mm}\n"
    "@media print{:root{color-scheme:light}html{font-size:10.5pt}body{"
    "padding:0;max-width:none}h1{font-size:22pt}.big{font-size:34pt}"
    "h2{break-after:avoid;margin-top:8mm}h3{break-after:avoid}"
    "tr,figure,.conv,ol.steps>li{break-inside:avoid}"
    "thead{display:table-header-group}.scroll{overflow:visible}"
    "table.left{min-width:0}"
    "p,li{orphans:3;widows:3}a{color:inherit;text-decoration:none}"
    "figure svg.wide{display:block;max-height:60mm}"
    "figure svg.narrow{display:none}}\n";

void dcl__page_css(dcl__xml *x)
{
    dcl__xml_put(x, screen);
    dcl__xml_put(x, figures);
    dcl__xml_put(x, tables);
    dcl__xml_put(x, dcl__svg_light);
    dcl__xml_put(x, "\n");
    dcl__xml_put(x, narrow);
    dcl__xml_put(x, dark);
    dcl__xml_put(x, dcl__svg_dark);
    dcl__xml_put(x, "}\n");
    dcl__xml_put(x, paper);
}
