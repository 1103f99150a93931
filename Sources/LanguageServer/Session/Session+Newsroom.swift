import Checks
import Findings
import LintEngine
import RuleFiles

extension Session {
    /// Reads settings and rules again. Where they are written wrongly, those read before go on, or the built-in ones.
    func reload() {
        do {
            take(try Newsroom(root: root, against: against, configuration: configuration))
            tell([])
        } catch {
            tell((error as? FileProblems)?.problems ?? [])
            if !(error is FileProblems) { show(.error, "jmlint: \(error)") }
            guard newsroom == nil else { return }
            var plain = configuration
            plain.settings = { _ in Settings() }
            if let newsroom = try? Newsroom(root: root, against: against, configuration: plain) { take(newsroom) }
        }
    }

    private func take(_ newsroom: Newsroom) {
        self.newsroom = newsroom
        newsroomNumber += 1
        // What was read with other rules counts no more.
        known = [:]
        printed = PrintedPages()
        lookAtPages()
        schedule(after: 0)
    }

    /// Marks the places where settings and rules are written wrongly, and no others.
    private func tell(_ problems: [FileProblem]) {
        let places = Dictionary(grouping: problems) { FileURI.uri(ofPath: $0.path) }.mapValues { $0.map(Self.marked) }
        for uri in Set(faultyFiles.keys).union(places.keys).sorted() where faultyFiles[uri] != places[uri] {
            publish(places[uri] ?? [], to: uri, version: nil)
        }
        if !places.isEmpty, places != faultyFiles {
            show(.error, "jmlint: " + problems.map(\.description).prefix(3).joined(separator: "\n"))
        }
        faultyFiles = places
    }

    private static func marked(_ problem: FileProblem) -> Diagnostics.Diagnostic {
        let start = TextPosition(line: max(0, problem.problem.line - 1), character: max(0, problem.problem.column - 1))
        let advice = problem.problem.advice.isEmpty ? "" : "。" + problem.problem.advice
        return Diagnostics.Diagnostic(
            range: TextRange(start: start, end: TextPosition(line: start.line, character: start.character + 1)),
            severity: 1, code: "settings", message: problem.problem.sentence + advice)
    }

    func filesChanged(_ parameters: WorkspaceMessages.WatchedParameters) {
        let paths = parameters.changes.map { FileURI.resolved(FileURI.path(of: $0.uri)) }
        if paths.contains(where: { newsroom?.isSource($0) != false }) { reload() }
        lookAtPages()
    }

    /// Looks for changes that no client told of.
    func lookAround() async {
        if !faultyFiles.isEmpty || newsroom?.isStale(root: root) == true { reload() }
        lookAtPages()
        await lookingAtPages?.value
    }

    /// Reads what changed of the printed pages, beside everything else; then the drafts are checked against it.
    func lookAtPages() {
        guard lookingAtPages == nil else {
            looksAgain = true
            return
        }
        guard let newsroom else { return }
        let open = Set(drafts.values.map(\.path))
        let number = newsroomNumber
        lookingAtPages = Task { [printed] in
            let (pages, isNew) = await BackgroundWork.result {
                var pages = printed
                let isNew = pages.update(in: newsroom, open: open)
                return (pages, isNew)
            }
            lookingAtPages = nil
            received(pages, isNew: isNew, from: number)
        }
    }

    private func received(_ pages: PrintedPages, isNew: Bool, from number: Int) {
        if number != newsroomNumber {
            looksAgain = true
        } else if isNew {
            printed = pages
            lines = nil
            log("jmlint: \(pages.reading.documents) files, \(pages.reading.articles.count) articles to compare with")
            schedule(after: 0)
        } else {
            printed = pages
        }
        if looksAgain {
            looksAgain = false
            lookAtPages()
        }
    }
}
