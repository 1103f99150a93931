import EmbeddedFiles
import Testing

@testable import RuleFiles

@Suite struct RuleFileTests {
    private let sound = """
        kind: substitution
        title: 字形
        category: wording
        message: “{wrong}”应为“{right}”
        why: 通行写法
        options:
          swap: {帐户: 账户}
        examples:
          - {documents: ["请核对‹帐户›。"], finds: 1}
          - {documents: ["请核对账户。"], finds: 0}
        """

    private func problems(_ text: String) -> [String] {
        do throws(FileProblems) {
            _ = try RuleFile.rule(from: text, id: "wording/account", path: "a.yml")
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    @Test func aBuiltInRuleIsWhatItsWholeFileSays() throws {
        for rule in try RuleLoader.rules() {
            let text = try #require(EmbeddedFiles.text(rule.id + ".yml"))
            let whole = try RuleFile.rule(from: text, id: rule.id, path: rule.file)
            #expect(rule.options == whole.options && rule.english == whole.english && rule.digest == whole.digest)
            #expect(rule.header.message == whole.header.message && rule.header.why == whole.header.why)
            #expect(!rule.examples.isEmpty && rule.examples == whole.examples)
        }
    }

    @Test func aSoundRuleIsRead() throws {
        let rule = try RuleFile.rule(from: sound, id: "wording/account", path: "a.yml")
        #expect(rule.header.id == "wording/account")
        #expect(rule.header.severity == .warning)
        #expect(rule.examples.map(\.finds) == [1, 0])
        #expect(rule.examples[0].documents[0].text == "请核对帐户。")
        #expect(rule.examples[0].documents[0].marks == [3..<5])
    }

    @Test func anUnknownKeyIsToldWithItsPlaceAndTheOneMeant() {
        #expect(
            problems(sound.replacing("title:", with: "titel:")) == [
                "a.yml:1:1: 缺少“title”。一句话的名称", "a.yml:2:1: 不认识的键“titel”。是否想写“title”？",
            ])
    }

    @Test func allProblemsComeAtOnce() {
        let text = sound.replacing("category: wording", with: "category: words")
            .replacing("{right}", with: "{rigth}").replacing("swap:", with: "swop:")
        #expect(
            problems(text) == [
                "a.yml:3:11: “category”不能是“words”。可用的有：contradiction、arithmetic、calendar、name、duplicate、wording、layout、metadata",
                "a.yml:4:10: message 里的“{rigth}”无从填起。是否想写“{right}”？",
                "a.yml:7:3: 不认识的键“swop”。是否想写“swap”？", "a.yml:7:3: 缺少“swap”。不当的词: 应当写的词",
            ])
    }

    @Test func anUnknownKindIsToldOnce() {
        let found = problems(sound.replacing("substitution", with: "substitute"))
        #expect(found.contains("a.yml:1:7: 没有“substitute”这个种类。是否想写“substitution”？"))
    }

    @Test func aRuleMustShowWhatItFindsAndWhatItLeavesAlone() {
        let found = problems(sound.replacing("finds: 1", with: "finds: 0"))
        #expect(found == ["a.yml:9:3: 没有一个例子是该报的（finds 大于 0）。补一个，用‹ ›标出该报的地方"])
    }

    @Test func aWrongFormIsAnError() {
        #expect(problems(sound.replacing("{帐户: 账户}", with: "帐户")).first?.hasPrefix("a.yml:7:9: “swap”应当是") == true)
    }

    @Test func aBrokenPatternIsAnErrorInItsPlace() {
        let text = sound.replacing("kind: substitution", with: "kind: pattern")
            .replacing("swap: {帐户: 账户}", with: "pattern: '帐(户'")
            .replacing("“{wrong}”应为“{right}”", with: "见{here}")
        #expect(problems(text).first?.hasPrefix("a.yml:7:12: 正则表达式不合格，第 4 个字处：") == true)
    }

    @Test func brokenYAMLTellsThePlace() {
        #expect(problems("kind: [a\ntitle: b").first?.hasPrefix("a.yml:2:") == true)
    }

    @Test func anEmptyFileIsAnError() {
        #expect(problems("# nothing\n").first?.hasPrefix("a.yml:1:1: 文件是空的") == true)
    }

    @Test(arguments: [
        String(repeating: "[", count: 100_000), String(repeating: "- ", count: 50_000),
        String(repeating: "{a: ", count: 50_000), "a: \"" + String(repeating: "x", count: 2 << 20) + "\"",
        "a: &x [1]\nb: &y [*x, *x]\nc: &z [*y, *y]\nd: [*z, *z]",
    ])
    func aBombIsRefusedAtOnce(text: String) {
        let started = ContinuousClock.now
        #expect(!problems(text).isEmpty)
        #expect(ContinuousClock.now - started < .seconds(2))
    }
}
