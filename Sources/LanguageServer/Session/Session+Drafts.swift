import LintEngine
import SourceText

extension Session {
    func open(_ parameters: TextSync.OpenParameters) {
        let item = parameters.textDocument
        let path = FileURI.resolved(FileURI.path(of: item.uri))
        guard Draft.isArticle(item), newsroom?.excludes(path) != true else { return }
        drafts[item.uri] = Draft(item, path: path, encoding: encoding)
        known[item.uri] = nil
        published[item.uri] = nil
        schedule(after: 0)
    }

    func change(_ parameters: TextSync.ChangeParameters) {
        let identifier = parameters.textDocument
        guard drafts[identifier.uri] != nil else { return }
        drafts[identifier.uri]?.apply(parameters.contentChanges, version: identifier.version)
        schedule(after: debounce)
    }

    func save(_ parameters: TextSync.SaveParameters) {
        if newsroom?.isSource(FileURI.resolved(FileURI.path(of: parameters.textDocument.uri))) == true { reload() }
        lookAtPages()
        if drafts[parameters.textDocument.uri] != nil { schedule(after: 0) }
    }

    func close(_ parameters: TextSync.CloseParameters) {
        let uri = parameters.textDocument.uri
        guard drafts.removeValue(forKey: uri) != nil else { return }
        known[uri] = nil
        published[uri] = nil
        publish([], to: uri, version: nil)
        lookAtPages()
        schedule(after: 0)
    }

    /// Checks the drafts once they have rested; what was begun for their former state is dropped.
    func schedule(after milliseconds: Int) {
        let number = generation.advance()
        checking?.cancel()
        checking = Task {
            if milliseconds > 0 {
                do { try await Task.sleep(for: .milliseconds(milliseconds)) } catch { return }
            }
            await check(number)
        }
    }

    /// The outcome of checking the drafts as they stand; nil where they changed meanwhile, or nothing can be checked.
    func currentOutcome() async -> DraftCheck.Outcome? {
        let number = generation.current
        if last?.generation != number {
            checking?.cancel()
            await check(number)
        }
        guard let last, last.generation == number, generation.current == number else { return nil }
        return last.outcome
    }

    private func check(_ number: Int) async {
        guard number == generation.current, let newsroom else { return }
        let open = drafts.values.sorted { $0.uri < $1.uri }
        let work = DraftCheck(newsroom: newsroom, printed: printed.index, drafts: open, known: known)
        let outcome = await BackgroundWork.result { [generation] in
            work.outcome { generation.current != number }
        }
        guard let outcome, number == generation.current else { return }
        known = outcome.facts
        if let failure = outcome.failure, failure != last?.outcome.failure { show(.warning, "jmlint: \(failure)") }
        last = (number, outcome)
        publish(outcome)
    }

    /// Tells the client what it does not know yet.
    private func publish(_ outcome: DraftCheck.Outcome) {
        let all = diagnostics(of: outcome)
        for draft in outcome.drafts {
            let diagnostics = all[draft.uri] ?? []
            let former = published[draft.uri]
            guard former?.edition != draft.edition || former?.diagnostics != diagnostics else { continue }
            published[draft.uri] = Published(edition: draft.edition, diagnostics: diagnostics)
            publish(diagnostics, to: draft.uri, version: draft.version)
        }
    }

    func publish(_ diagnostics: [Diagnostics.Diagnostic], to uri: String, version: Int?) {
        connection.notify(
            "textDocument/publishDiagnostics",
            Diagnostics.PublishParameters(uri: uri, version: version, diagnostics: diagnostics))
    }

    /// By the address of the draft; findings first, then what could not be judged.
    private func diagnostics(of outcome: DraftCheck.Outcome) -> [String: [Diagnostics.Diagnostic]] {
        var all = writer(for: outcome)?.told(outcome.findings).mapValues { $0.map(\.diagnostic) } ?? [:]
        for (uri, facts) in outcome.facts {
            all[uri, default: []] += facts.reading.notEvaluated.map { entry in
                let start = TextPosition(line: 0, character: 0)
                return Diagnostics.Diagnostic(
                    range: TextRange(start: start, end: start), severity: 4, code: entry.reason, message: entry.message)
            }
        }
        return all
    }

    func writer(for outcome: DraftCheck.Outcome) -> DiagnosticWriter? {
        guard let newsroom else { return nil }
        let lines = self.lines ?? SourceLines(reader: newsroom.reader)
        self.lines = lines
        return DiagnosticWriter(
            drafts: outcome.drafts, lines: lines, language: language, encoding: encoding,
            showsRelated: capabilities?.textDocument?.publishDiagnostics?.relatedInformation == true)
    }
}
