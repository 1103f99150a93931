import Findings
import Foundation
import RuleFiles
import SourceText

/// Runs the examples of one rule, as written and under every rewriting that must change nothing but positions.
public struct ExampleRun {
    private let rule: Rule

    public init(rule: Rule) { self.rule = rule }

    /// What came out of some runs.
    public struct Tally: Sendable {
        public var examples = 0
        public var runs = 0
        /// One sentence each, with the rule's file and the example's line.
        public var faults: [String] = []

        public init() {}

        public mutating func add(_ other: Tally) {
            examples += other.examples
            runs += other.runs
            faults += other.faults
        }
    }

    public func tally() -> Tally {
        var tally = Tally()
        for example in rule.examples {
            tally.examples += 1
            tally.runs += 1
            let plain = findings(in: ExampleDocuments(example).plain, threads: 1)
            tally.faults += faults(plain, example)
            for rewriting in Example.rewritings where !example.except.contains(rewriting) {
                tally.runs += 1
                if let fault = fault(of: rewriting, example, plain) { tally.faults.append(fault) }
            }
        }
        return tally
    }

    private func findings(in documents: [Document], threads: Int) -> [Finding] {
        var settings = Settings()
        // A rule that is off by default is tested all the same.
        settings.select = [rule.id]
        let linter = Linter(rules: [rule], settings: settings, threads: threads)
        return linter.findings(in: linter.read(documents))
    }

    private func faults(_ findings: [Finding], _ example: Example) -> [String] {
        let place = "\(rule.file):\(example.line): "
        guard findings.count == example.finds else {
            let fixed = example.misses > 0 && findings.count == example.finds + example.misses
            let advice = fixed ? "；已知的不足修好了，请改 finds，去掉 misses" : ""
            return ["\(place)应报 \(example.finds) 处，实报 \(findings.count) 处\(advice)" + shown(findings)]
        }
        return ExampleDocuments(example).misplaced(findings).map { place + $0 }
    }

    private func fault(of rewriting: String, _ example: Example, _ plain: [Finding]) -> String? {
        let documents = ExampleDocuments(example)
        let rewritten: [Finding]
        switch rewriting {
        case "reversed": rewritten = findings(in: documents.plain.reversed(), threads: 1)
        case "one-thread": rewritten = findings(in: documents.plain, threads: 1)
        case "many-threads": rewritten = findings(in: documents.plain, threads: 8)
        default: rewritten = findings(in: documents.rewritten(rewriting), threads: 2)
        }
        guard rewritten.map(Self.essence).sorted() != plain.map(Self.essence).sorted() else { return nil }
        return "\(rule.file):\(example.line): 改写“\(rewriting)”后结果变了：原报 \(plain.count) 处，现报 \(rewritten.count) 处"
            + shown(rewritten)
    }

    private func shown(_ findings: [Finding]) -> String {
        findings.map { "\n    \($0.location.path):\($0.location.startLine) “\($0.location.text)” \($0.message)" }
            .joined()
    }

    /// What must stay the same: severity, category, and the passages, folded, with their documents.
    private static func essence(_ finding: Finding) -> String {
        let places = [finding.location] + finding.related.map(\.location)
        return "\(finding.severity.rawValue) \(finding.category.rawValue) "
            + places.map { "\($0.path)=\(ExampleDocuments.folded($0.text))" }.joined(separator: " | ")
    }
}
