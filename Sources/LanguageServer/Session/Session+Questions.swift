import Findings
import Foundation
import LintEngine

extension Session {
    /// How the claim at a place was read; nil where there is none.
    func hover(_ parameters: HoverMessages.Parameters) async -> HoverMessages.Hover? {
        let uri = parameters.textDocument.uri
        guard let outcome = await currentOutcome(), let draft = outcome.drafts.first(where: { $0.uri == uri }) else {
            return nil
        }
        let text = HoverText(outcome: outcome, language: language)
        let offset = draft.text.offset(of: parameters.position)
        guard let found = text.claim(in: uri, at: offset) else { return nil }
        let told = await BackgroundWork.result { text.text(of: found.claim, found.reference) }
        return HoverMessages.Hover(
            contents: .init(value: told),
            range: draft.text.range(found.claim.place.startOffset..<found.claim.place.endOffset))
    }

    /// What can be done about the findings that a range touches; nil where the draft is not known.
    func actions(_ parameters: CodeActions.Parameters) async -> [CodeActions.Action]? {
        let uri = parameters.textDocument.uri
        if let only = parameters.context?.only, !only.contains("quickfix") { return [] }
        guard let outcome = await currentOutcome(), let draft = outcome.drafts.first(where: { $0.uri == uri }) else {
            return nil
        }
        let touched = (writer(for: outcome)?.told(outcome.findings)[uri] ?? [])
            .filter { $0.diagnostic.range.overlaps(parameters.range) }
        let list = ActionList(
            draft: draft, language: language,
            acceptance: newsroom.flatMap { AcceptanceEdit(settingsFile: $0.linter.settings.path) })
        return list.actions(for: touched)
    }

    func execute(_ parameters: CodeActions.ExecuteParameters) throws(ResponseError) {
        guard parameters.command == CodeActions.openRule,
            let rule = newsroom?.linter.rules.first(where: { $0.id == parameters.arguments?.first })
        else { throw .invalidParameters(of: "workspace/executeCommand") }
        let page = FileManager.default.temporaryDirectory.appendingPathComponent("jmlint-rules")
            .appendingPathComponent(rule.id.replacing("/", with: "-") + ".md")
        try? FileManager.default.createDirectory(
            at: page.deletingLastPathComponent(), withIntermediateDirectories: true)
        let isWritten = (try? Data(RulePage.text(of: rule).utf8).write(to: page, options: .atomic)) != nil
        if isWritten, capabilities?.window?.showDocument?.support == true {
            request("window/showDocument", WindowMessages.ShowDocument(uri: FileURI.uri(ofPath: page.path)))
        } else {
            show(.info, "\(rule.header.title)\n\(rule.header.why)")
        }
    }
}
