import Findings
import LintEngine

/// What an editor can do about the findings at a place of a draft.
struct ActionList {
    let draft: Draft
    let language: Language
    /// How acceptance is written down; nil where there is no settings file to write into.
    let acceptance: AcceptanceEdit?

    /// The actions for findings with their diagnostics in this draft, in that order.
    func actions(for touched: [DiagnosticWriter.Told]) -> [CodeActions.Action] {
        touched.flatMap { finding, diagnostic in
            fixes(finding, diagnostic) + wordings(finding, diagnostic) + acceptances(finding, diagnostic)
                + [openRule(finding, diagnostic)]
        }
    }

    /// The changes that the rule itself proposes, where they stay inside the draft.
    private func fixes(_ finding: Finding, _ diagnostic: Diagnostics.Diagnostic) -> [CodeActions.Action] {
        finding.fixes.filter { $0.edits.allSatisfy { $0.path == draft.path } && !$0.edits.isEmpty }.map { fix in
            let edits = fix.edits.map { edit in
                CodeActions.TextEdit(
                    range: draft.text.range(edit.startOffset..<edit.endOffset), newText: edit.replacement)
            }
            let shown = fix.edits[0].replacement
            let title =
                shown.isEmpty
                ? language.choose("删去", "remove") : language.choose("改为“\(shown)”", "change to “\(shown)”")
            return action(title, diagnostic, edits)
        }
    }

    private func wordings(_ finding: Finding, _ diagnostic: Diagnostics.Diagnostic) -> [CodeActions.Action] {
        let places = [finding.location] + finding.related.map(\.location)
        guard let place = places.first(where: { $0.path == draft.path }) else { return [] }
        return OtherWording.all(for: finding, at: place).map { wording in
            let source = wording.source
            let name =
                source.article.isEmpty ? source.path.split(separator: "/").last.map(String.init) ?? "" : source.article
            let date = source.date.map { " \($0)" } ?? ""
            let title = language.choose(
                "采用“\(wording.text)”（\(name)\(date)）", "take “\(wording.text)” (\(name)\(date))")
            return action(
                title, diagnostic, [CodeActions.TextEdit(range: draft.text.range(wording.range), newText: wording.text)]
            )
        }
    }

    private func acceptances(_ finding: Finding, _ diagnostic: Diagnostics.Diagnostic) -> [CodeActions.Action] {
        guard let acceptance else { return [] }
        return AcceptanceEdit.reasons(in: language).map { reason in
            CodeActions.Action(
                title: language.choose("认可这一处：\(reason)", "accept this: \(reason)"), diagnostics: [diagnostic],
                edit: acceptance.edit(accepting: finding, reason: reason))
        }
    }

    private func openRule(_ finding: Finding, _ diagnostic: Diagnostics.Diagnostic) -> CodeActions.Action {
        let title = language.choose("打开规则 \(finding.rule) 的说明", "open the page of rule \(finding.rule)")
        return CodeActions.Action(
            title: title, diagnostics: [diagnostic],
            command: CodeActions.Command(title: title, command: CodeActions.openRule, arguments: [finding.rule]))
    }

    private func action(
        _ title: String, _ diagnostic: Diagnostics.Diagnostic, _ edits: [CodeActions.TextEdit]
    ) -> CodeActions.Action {
        CodeActions.Action(
            title: title, diagnostics: [diagnostic], edit: CodeActions.WorkspaceEdit(changes: [draft.uri: edits]))
    }
}
