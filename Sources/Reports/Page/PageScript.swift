/// What the page does beside being read: filters, search, light and dark, and opening everything for print.
enum PageScript {
    static let text = #"""
        (() => {
          "use strict";
          const root = document.documentElement;
          const find = (selector) => document.querySelector(selector);
          const dossiers = Array.from(document.querySelectorAll(".dossier"));
          const groups = Array.from(document.querySelectorAll(".group"));
          const search = find("#search");
          const shown = find("#shown");
          const chosen = { severity: new Set(), category: new Set() };
          let words = null;
          let showsQuiet = false;

          const folded = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
          const textOf = (index) => {
            words ??= dossiers.map((dossier) => folded(dossier.textContent));
            return words[index];
          };
          const isShown = (dossier, index, query) =>
            (showsQuiet || !dossier.classList.contains("quiet"))
            && Object.entries(chosen).every(([key, values]) => !values.size || values.has(dossier.dataset[key]))
            && (!query || textOf(index).includes(query));

          function apply() {
            const query = search ? folded(search.value) : "";
            let count = 0;
            dossiers.forEach((dossier, index) => {
              const visible = isShown(dossier, index, query);
              dossier.hidden = !visible;
              if (visible) count += 1;
            });
            for (const group of groups) group.hidden = !group.querySelector(".dossier:not([hidden])");
            const total = dossiers.filter((dossier) => showsQuiet || !dossier.classList.contains("quiet")).length;
            if (shown) shown.textContent = shown.dataset.words.replace("{n}", count).replace("{m}", total);
            find(".nothing").hidden = count > 0 || !dossiers.length;
          }

          function press(button, isPressed) { button.setAttribute("aria-pressed", String(isPressed)); }

          for (const chip of document.querySelectorAll(".chip[data-key]")) {
            chip.addEventListener("click", () => {
              const values = chosen[chip.dataset.key];
              const isOn = !values.has(chip.dataset.value);
              if (isOn) values.add(chip.dataset.value); else values.delete(chip.dataset.value);
              press(chip, isOn);
              apply();
            });
          }
          find("#quiet")?.addEventListener("click", (event) => {
            showsQuiet = !showsQuiet;
            press(event.currentTarget, showsQuiet);
            apply();
          });
          search?.addEventListener("input", apply);
          find(".controls")?.addEventListener("submit", (event) => event.preventDefault());
          find("#clear")?.addEventListener("click", () => {
            search.value = "";
            for (const values of Object.values(chosen)) values.clear();
            for (const chip of document.querySelectorAll(".chip[data-key]")) press(chip, false);
            apply();
          });
          for (const button of document.querySelectorAll("[data-find]")) {
            button.addEventListener("click", () => {
              search.value = button.dataset.find;
              apply();
              find(".controls").scrollIntoView();
            });
          }
          document.addEventListener("keydown", (event) => {
            if (event.key !== "/" || event.ctrlKey || event.metaKey || !search || document.activeElement === search) return;
            event.preventDefault();
            search.focus();
          });

          // A page opened from a file may be refused storage; then the choice lasts as long as the page.
          const stored = { get: () => { try { return localStorage.getItem("jmlint-theme"); } catch { return null; } },
            set: (value) => { try { localStorage.setItem("jmlint-theme", value); } catch { /* see above */ } } };
          const theme = stored.get();
          if (theme) root.dataset.theme = theme;
          find("#theme")?.addEventListener("click", () => {
            const isDark = getComputedStyle(root).colorScheme === "dark"
              || (!root.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches);
            root.dataset.theme = isDark ? "light" : "dark";
            stored.set(root.dataset.theme);
          });

          find("#print")?.addEventListener("click", () => window.print());
          let opened = [];
          addEventListener("beforeprint", () => {
            opened = Array.from(document.querySelectorAll("main details:not([open])"));
            for (const details of opened) details.open = true;
          });
          addEventListener("afterprint", () => { for (const details of opened) details.open = false; });

          apply();
          root.dataset.ready = "yes";
        })();

        """#
}
