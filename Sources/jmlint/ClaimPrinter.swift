import ArgumentParser
import Claims
import Extraction
import Findings
import Foundation
import SourceText

/// Prints claims, one a line.
struct ClaimPrinter {
    enum Format: String, ExpressibleByArgument, CaseIterable { case table, jsonl, csv }

    let format: Format

    func print(_ articles: [ArticleFacts]) {
        if format == .csv { Swift.print(Self.columns.joined(separator: ",")) }
        for facts in articles {
            if format == .table, !facts.claims.isEmpty {
                let date = facts.article.date?.date.description ?? "日期不详"
                Swift.print("\(facts.article.path)  \(facts.article.title)（\(date)）")
            }
            for claim in facts.claims { Swift.print(line(of: claim, in: facts.article)) }
        }
    }

    private func line(of claim: Claim, in article: ArticleInfo) -> String {
        let row = Self.row(claim, article)
        switch format {
        case .table:
            let told = [row[4], row[5], row[6], row[7], row[8], row[9]].filter { !$0.isEmpty }
            return "  \(claim.place.startLine):\(claim.place.startColumn)  \(told.joined(separator: "  "))"
        case .csv: return row.map(Self.quoted).joined(separator: ",")
        case .jsonl: return Self.json(Array(zip(Self.columns, row)))
        }
    }

    private static let columns = [
        "path", "date", "line", "column", "text", "value", "unit", "time", "scope", "subjects", "sentence",
    ]

    private static func row(_ claim: Claim, _ article: ArticleInfo) -> [String] {
        [
            article.path, article.date?.date.description ?? "", String(claim.place.startLine),
            String(claim.place.startColumn), claim.place.text,
            claim.valueText, claim.kind == .event ? claim.unit : UnitComparison.unitOfValue(claim),
            claim.time?.description ?? "", claim.scope.summary,
            claim.subjects.joined(separator: "、"),
            claim.sentence,
        ]
    }

    /// RFC 4180.
    private static func quoted(_ field: String) -> String {
        guard field.contains(where: { ",\"\r\n".contains($0) }) else { return field }
        return "\"\(field.replacingOccurrences(of: "\"", with: "\"\""))\""
    }

    private static func json(_ fields: [(String, String)]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        let parts = fields.map { name, value in
            "\"\(name)\":" + ((try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null")
        }
        return "{\(parts.joined(separator: ","))}"
    }
}

/// Prints the compared pairs with their features, as JSON Lines: what the weights are fitted on.
struct PairPrinter {
    let index: MemoryIndex

    private struct Row: Encodable {
        let first, second: Location
        let names: [String]
        let features: [Double]
        let confidence: Double
        let agrees: Bool
    }

    func printPairs() {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for pair in ClaimComparator().pairs(in: index, about: index.articles) {
            let row = Row(
                first: location(pair.first), second: location(pair.second), names: PairFeatures.names,
                features: pair.features.values, confidence: pair.confidence, agrees: pair.agrees)
            if let line = try? encoder.encode(row) { print(String(decoding: line, as: UTF8.self)) }
        }
    }

    private func location(_ reference: ClaimReference) -> Location {
        let facts = index.article(Int(reference.article))
        return Location(facts.claims[Int(reference.claim)].place, in: facts.article)
    }
}
