import Checks
import Testing

@Suite struct OptionReaderTests {
    private let specs = [
        OptionSpec("aliases", .texts, "别名"), OptionSpec("tolerance", .number, "容差", standard: "0"),
        OptionSpec("relation", .choice(["equal", "compatible"]), "关系", standard: "compatible"),
        OptionSpec("subject", .fields([OptionSpec("name", .text, "名称", required: true)]), "主体"),
    ]

    private func scalar(_ text: String, _ line: Int = 1) -> OptionNode {
        OptionNode(.scalar(text, quoted: false), line: line, column: 9)
    }

    private func mapping(_ entries: [(String, OptionNode)]) -> OptionNode {
        OptionNode(
            .mapping(
                entries.enumerated().map {
                    OptionNode.Entry(key: $1.0, keyLine: $0 + 1, keyColumn: 3, value: $1.1)
                }), line: 1, column: 3)
    }

    @Test func anUnknownKeyNamesTheOneThatWasMeant() {
        let reader = OptionReader(mapping([("alias", scalar("双碳室"))]), specs: specs)
        #expect(reader.problems.map(\.sentence) == ["不认识的键“alias”"])
        #expect(reader.problems[0].advice == "是否想写“aliases”？")
        #expect(reader.problems[0].column == 3)
    }

    @Test func aWrongFormIsNotedWithItsPlaceAndTheRestIsStillRead() {
        let reader = OptionReader(
            mapping([("tolerance", scalar("三成")), ("relation", scalar("equals")), ("aliases", scalar("甲"))]),
            specs: specs)
        #expect(reader.number("tolerance") == nil)
        #expect(reader.choice("relation") == "compatible")
        #expect(reader.texts("aliases") == ["甲"])
        #expect(reader.problems.count == 2)
        #expect(reader.problems[1].advice == "是否想写“equal”？")
    }

    @Test func problemsOfNestedOptionsGatherInTheOuterReader() {
        let reader = OptionReader(mapping([("subject", mapping([("nam", scalar("甲"))]))]), specs: specs)
        #expect(reader.fields("subject")?.text("name") == nil)
        #expect(reader.problems.map(\.sentence) == ["不认识的键“nam”", "缺少“name”"])
    }
}
