import Findings
import LintEngine
import RuleFiles
import SourceText

/// A short article with its day of printing, or none.
struct Print {
    var date: String?
    var title: String
    var text: String
}

/// Lays short articles beside each other by `claims/quantity` alone.
protocol PrintComparing {}

extension PrintComparing {
    /// The figures and dates that `claims/quantity` reports, with those they stand against.
    func conflicts(_ prints: [Print]) throws -> [Set<String>] {
        let linter = try linter()
        return linter.findings(in: linter.read(documents(prints))).map { finding in
            Set([finding.location.text] + finding.related.map(\.location.text))
        }
    }

    func linter() throws -> Linter {
        let rules = try RuleLoader.rules().filter { $0.id == "claims/quantity" }
        return Linter(rules: rules, settings: Settings(), threads: 1)
    }

    func documents(_ prints: [Print]) -> [Document] {
        prints.enumerated().map { number, print in
            let front = print.date.map { "---\ndate: \($0)\ntitle: \(print.title)\n---\n" } ?? ""
            return Document(path: "\(number).txt", text: "\(front)\(print.title)\n\n\(print.text)\n")
        }
    }
}
