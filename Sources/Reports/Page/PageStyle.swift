/// The look of the page: a newspaper's, with clippings on its paper; light and dark, narrow and wide, and in print.
enum PageStyle {
    static let text = #"""
        :root {
          color-scheme: light dark;
          --paper: light-dark(#f4f1ea, #161513);
          --sheet: light-dark(#fffdf8, #1f1d1a);
          --ink: light-dark(#1f1c18, #e9e4d9);
          --soft: light-dark(#6d665b, #a39b8d);
          --rule: light-dark(#d8d1c3, #3a3630);
          --error: light-dark(#a8231c, #f2837a);
          --warning: light-dark(#9a6200, #e0ae55);
          --info: light-dark(#53677a, #93a9bd);
          --marker: light-dark(#faecb8, #4b4017);
          --differs: light-dark(#fbd3c8, #6d2a20);
          --serif: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", STSong, "Noto Serif", SimSun, serif;
          --sans: "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif;
        }
        :root[data-theme="light"] { color-scheme: light; }
        :root[data-theme="dark"] { color-scheme: dark; }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        body { margin: 0 auto; padding: 0 clamp(1rem, 4vw, 3rem) 4rem; max-width: 78rem; background: var(--paper);
          color: var(--ink); font: 15px/1.6 var(--sans); }
        button, input { font: inherit; color: inherit; }
        code, .place { font: 0.86em/1.4 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
        ul, ol { list-style: none; margin: 0; padding: 0; }
        .error { --tone: var(--error); } .warning { --tone: var(--warning); } .info { --tone: var(--info); }

        .masthead { padding: 2.2rem 0 0; text-align: center; }
        .masthead .name { margin: 0; letter-spacing: 0.35em; text-indent: 0.35em; color: var(--soft); font-size: 0.8rem; }
        h1 { margin: 0.1em 0 0.35em; font: 700 clamp(2.3rem, 7vw, 3.8rem)/1.15 var(--serif); letter-spacing: 0.12em;
          text-indent: 0.12em; }
        .dateline { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.2rem 2rem; margin: 0;
          padding: 0.45rem 0.1rem; border-top: 3px double var(--ink); border-bottom: 1px solid var(--ink);
          font-size: 0.87rem; font-variant-numeric: tabular-nums; }
        .figures { display: flex; justify-content: center; gap: clamp(1.6rem, 8vw, 5rem); padding: 1.5rem 0 1.3rem; }
        .figures b { display: block; font: 400 clamp(2.2rem, 6vw, 3.2rem)/1.1 var(--serif); color: var(--tone);
          font-variant-numeric: lining-nums tabular-nums; }

        .overview { display: grid; grid-template-columns: 1.35fr 1fr 1fr; gap: 0 2.4rem; border-top: 1px solid var(--rule); }
        .plot { margin: 0; padding: 1.1rem 0 1.4rem; min-width: 0; }
        .plot > figcaption { font: 700 1.05rem/1.4 var(--serif); margin-bottom: 0.6rem; }
        .row { display: grid; grid-template-columns: 4.6em 1fr 2.6em; gap: 0.7rem; align-items: end; padding: 0.18rem 0; }
        .row > span:first-child { font-size: 0.87rem; color: var(--soft); white-space: nowrap; overflow: hidden;
          text-overflow: ellipsis; }
        .row > b { font: 400 0.95rem/1.3 var(--serif); text-align: right; font-variant-numeric: tabular-nums; }
        svg { display: block; width: 100%; }
        svg.columns { height: 34px; }
        svg.columns line { stroke: var(--rule); stroke-width: 1; vector-effect: non-scaling-stroke; }
        svg.bar { height: 10px; margin-bottom: 0.38rem; }
        svg rect { fill: var(--tone, var(--ink)); }
        svg.bar rect { fill: var(--soft); }
        .axis { padding-top: 0; } .ends { display: flex; justify-content: space-between; font-size: 0.76rem; color: var(--soft); }
        .ends i { font-style: normal; font-variant-numeric: tabular-nums; }
        .note { display: flex; flex-wrap: wrap; gap: 0.1rem 1rem; margin: 0.5rem 0 0; font-size: 0.8rem; color: var(--soft); }
        .key::before { content: ""; display: inline-block; width: 0.7em; height: 0.7em; margin-right: 0.4em;
          background: var(--tone); }
        .none { color: var(--soft); margin: 0; }
        .busiest { margin-top: 0.7rem; border-top: 1px solid var(--rule); font-size: 0.87rem; }
        .busiest li { display: grid; grid-template-columns: minmax(0, 1fr) auto 2em; gap: 0.7rem; padding: 0.22rem 0;
          border-bottom: 1px solid var(--rule); }
        .busiest button { border: 0; padding: 0; background: none; text-align: left; font-family: var(--serif);
          cursor: pointer; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
        .busiest button:hover { text-decoration: underline; text-underline-offset: 0.2em; }
        .busiest time { color: var(--soft); font-variant-numeric: tabular-nums; } .busiest b { font-weight: 400; text-align: right; }
        details > summary { cursor: pointer; color: var(--soft); font-size: 0.87rem; padding: 0.4rem 0; }
        .entries { max-height: 15rem; overflow: auto; font-size: 0.85rem; }
        .entries li { padding: 0.3rem 0; border-top: 1px solid var(--rule); }
        .entries code { display: block; }

        .controls { position: sticky; top: 0; z-index: 2; padding: 0.7rem 0 0.55rem; background: var(--paper);
          border-top: 1px solid var(--ink); border-bottom: 1px solid var(--rule); }
        #search { width: 100%; padding: 0.45rem 0.8rem; border: 1px solid var(--rule); border-radius: 3px;
          background: var(--sheet); }
        .chips { display: flex; flex-wrap: wrap; gap: 0.35rem; margin-top: 0.55rem; } .gap { width: 0.6rem; }
        .chip { padding: 0.1rem 0.7rem; border: 1px solid var(--rule); border-radius: 99px; background: none; cursor: pointer;
          font-size: 0.85rem; white-space: nowrap; }
        .chip b { font-weight: 400; color: var(--soft); }
        .chip.error, .chip.warning, .chip.info { color: var(--tone); }
        .chip[aria-pressed="true"] { background: var(--ink); border-color: var(--ink); color: var(--paper); }
        .chip[aria-pressed="true"] b { color: inherit; }
        .status { display: flex; flex-wrap: wrap; gap: 1rem; margin: 0.45rem 0 0; font-size: 0.85rem; color: var(--soft); }
        .status output { margin-right: auto; font-variant-numeric: tabular-nums; }
        .plain { border: 0; padding: 0; background: none; cursor: pointer; text-decoration: underline;
          text-decoration-color: var(--rule); text-underline-offset: 0.25em; }
        :focus-visible { outline: 2px solid var(--info); outline-offset: 2px; }

        .group > h2 { display: flex; align-items: center; gap: 1rem; margin: 2.4rem 0 0; font: 700 1.05rem/1.5 var(--serif);
          letter-spacing: 0.3em; color: var(--tone); }
        .group > h2::after { content: ""; flex: 1; border-top: 1px solid var(--rule); }
        .dossier { margin: 0.9rem 0 0; padding: 1.05rem 0 1.5rem; border-top: 1px solid var(--rule);
          content-visibility: auto; contain-intrinsic-size: auto 22rem; scroll-margin-top: 9rem; }
        .group > h2 + .dossier { border-top: 0; margin-top: 0; }
        .kicker { display: flex; flex-wrap: wrap; gap: 0.1rem 1.1rem; align-items: baseline; margin: 0; font-size: 0.82rem;
          color: var(--soft); }
        .severity { color: var(--tone); font-weight: 700; } .number { margin-left: auto; color: inherit; text-decoration: none; }
        .badge { padding: 0 0.5em; border: 1px solid var(--rule); border-radius: 3px; }
        h3 { margin: 0.25rem 0 0.9rem; font: 700 clamp(1.12rem, 2.6vw, 1.36rem)/1.5 var(--serif); text-wrap: pretty;
          overflow-wrap: anywhere; }
        .clippings { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.2rem; align-items: start; }
        .clippings.alone { grid-template-columns: minmax(0, 46rem); }
        .others { display: grid; gap: 0.9rem; } .several .others { display: contents; }
        .others details { grid-column: 1 / -1; } .others details .clipping { margin-top: 0.9rem; max-width: 46rem; }
        .clipping { margin: 0; padding: 1rem 1.15rem 1.05rem; background: var(--sheet); border: 1px solid var(--rule);
          box-shadow: 0 1px 2px rgb(0 0 0 / 6%), 0 6px 14px -12px rgb(0 0 0 / 30%); }
        .clipping figcaption { padding-bottom: 0.55rem; margin-bottom: 0.65rem; border-bottom: 1px solid var(--rule); }
        .clipping cite { display: block; font: 700 1rem/1.45 var(--serif); }
        .clipping figcaption p { margin: 0.1rem 0 0; font-size: 0.79rem; color: var(--soft); display: flex; flex-wrap: wrap;
          gap: 0 0.9rem; font-variant-numeric: tabular-nums; }
        blockquote { margin: 0; font: 1.06rem/1.95 var(--serif); text-align: justify; overflow-wrap: anywhere;
          max-height: 24em; overflow: auto; }
        mark { background: var(--marker); color: inherit; padding: 0.1em 0.05em; border-radius: 2px;
          -webkit-box-decoration-break: clone; box-decoration-break: clone; }
        mark:empty::before { content: "‸"; color: var(--tone); font-weight: 700; }
        mark em { background: var(--differs); font-style: normal; font-weight: 700; padding: 0.1em 0.04em; border-radius: 2px;
          text-decoration: underline; text-decoration-thickness: 2px; text-decoration-color: var(--error);
          text-underline-offset: 0.24em; }
        .says { margin: 0.6rem 0 0; font-size: 0.85rem; color: var(--soft); }
        .reckoning { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.1rem 1.1rem; margin: 1rem 0 0;
          padding-left: 1rem; border-left: 2px solid var(--rule); font-size: 0.95rem; }
        .reckoning dt { color: var(--soft); } .reckoning dd { margin: 0; font-family: var(--serif); overflow-wrap: anywhere;
          font-variant-numeric: lining-nums tabular-nums; }
        .nothing { padding: 3rem 0; text-align: center; color: var(--soft); font-family: var(--serif); }
        footer { margin-top: 3rem; padding-top: 0.6rem; border-top: 3px double var(--ink); font-size: 0.8rem; color: var(--soft);
          text-align: center; }
        [hidden] { display: none !important; }

        @media (max-width: 60rem) { .overview { grid-template-columns: 1fr 1fr; } .plot:first-child { grid-column: 1 / -1; } }
        @media (max-width: 44rem) {
          .overview, .clippings, .clippings.alone { grid-template-columns: minmax(0, 1fr); }
          .plot + .plot { border-top: 1px solid var(--rule); }
          .dateline { justify-content: center; text-align: center; }
          .chips { flex-wrap: nowrap; overflow-x: auto; scrollbar-width: none; padding: 0 2rem 2px 0;
            mask-image: linear-gradient(to right, #000 calc(100% - 2rem), transparent); }
          .dossier { scroll-margin-top: 8rem; } .kicker { column-gap: 0.7rem; } .clipping { padding: 0.9rem 1rem; }
          blockquote { text-align: left; }
        }
        @media print {
          :root { color-scheme: light !important; --paper: #fff; --sheet: #fff; --ink: #000; --soft: #444; --rule: #999; }
          @page { margin: 16mm 14mm; }
          body { max-width: none; padding: 0; font-size: 10pt; }
          .controls, .busiest button::after { display: none; }
          .overview { grid-template-columns: 1.3fr 1fr 1fr; }
          .dossier { content-visibility: visible; break-inside: avoid; } .group > h2 { break-after: avoid; }
          .clipping { box-shadow: none; break-inside: avoid; } blockquote, .entries { max-height: none; overflow: visible; }
          .clippings:not(.alone) { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
          mark, mark em, svg rect, .key::before { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
          mark em { text-decoration-color: #000; }
        }

        """#
}
