import Claims
import Findings
import Foundation
import LintEngine
import RuleFiles
import SourceText
import Testing

@Suite struct OverlaidIndexTests {
    private static let texts: [String: String] = [
        "a.txt": "云岭新材料实验室落户临川三年来，已累计引进高层次人才83名，建成中试线12条，服务企业二百余家，成为当地转型的一张名片。",
        "c.txt": "记者走进云岭新材料实验室，这里已累计引进高层次人才96名，建成中试线12条，服务企业二百余家，成为当地转型的一张名片。",
        "d.txt": "临川市举行招聘会，云岭新材料实验室已累计引进高层次人才83名。全市共有孵化器10家，其中国家级4家、省级5家，其余1家。",
        "e.txt": "云岭新材料实验室主任周望舒介绍，实验室建成中试线14条。",
    ]

    private static let rules = (try? RuleLoader.rules()) ?? []

    private func document(_ path: String, _ text: String) -> Document {
        Document(path: path, text: "---\ntitle: 云岭新材料实验室\ndate: 2024-03-0\(path.utf8.first! - 96)\n---\n\(text)\n")
    }

    /// What is laid over "c.txt" or beside the rest: the same text, another figure, nothing, two articles' worth.
    @Test(arguments: ["c.txt", "b.txt", "z.txt"], [0, 1, 2, 3])
    func aDraftLaidOverAnIndexIsJudgedAsInAnIndexOfAll(path: String, variant: Int) throws {
        let text = Self.texts["c.txt"] ?? ""
        let draft = document(
            path, [text, text.replacing("96名", with: "83名"), "", text + "\n\n" + (Self.texts["a.txt"] ?? "")][variant])
        let linter = Linter(rules: Self.rules, settings: Settings(), threads: 1)
        let printed = linter.read(Self.texts.keys.sorted().map { document($0, Self.texts[$0] ?? "") }).articles
        let drafted = linter.read([draft]).articles
        let whole = MemoryIndex(printed.filter { $0.article.path != path } + drafted)
        let overlaid = OverlaidIndex(drafted, over: MemoryIndex(printed, isBase: true), replacing: [path])
        #expect(overlaid.articleCount == whole.articleCount)
        #expect(
            linter.findings(in: overlaid, about: drafted) == linter.findings(in: whole, about: drafted))
        #expect(
            linter.findings(in: overlaid, about: whole.articles) == linter.findings(in: whole, about: whole.articles))
    }

    @Test func aDraftThatSaysOtherwiseIsFound() throws {
        let linter = Linter(rules: Self.rules, settings: Settings(), threads: 1)
        let base = MemoryIndex(linter.read([document("a.txt", Self.texts["a.txt"] ?? "")]).articles, isBase: true)
        let draft = linter.read([document("c.txt", Self.texts["c.txt"] ?? "")]).articles
        let rules = linter.findings(in: OverlaidIndex(draft, over: base, replacing: []), about: draft).map(\.rule)
        #expect(rules.contains("claims/quantity") || rules.contains { $0.hasPrefix("divergence") })
    }
}
