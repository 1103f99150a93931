import Testing

@testable import Claims

@Suite struct NameSlipTests {
    private func slip(_ a: String, _ b: String) -> NameSlip? {
        NameSlip.between(a.unicodeScalars.map(\.value), b.unicodeScalars.map(\.value))
    }

    private func text(_ scalars: [UInt32]) -> String { NameDistinctions.text(scalars) }

    @Test func oneCharacterForAnother() throws {
        let slip = try #require(self.slip("云州藻源生物公司", "云州藻元生物公司"))
        #expect(slip.kind == .substitution)
        #expect(text(slip.here) == "源")
        #expect(text(slip.there) == "元")
        #expect(slip.before == 3)
        #expect(slip.after == 4)
    }

    @Test func charactersInAnotherOrder() { #expect(slip("湖滨大道", "滨湖大道")?.kind == .transposition) }

    @Test func aCharacterMore() { #expect(slip("云州商会联合会", "云州总商会联合会")?.kind == .insertion) }

    @Test func aWordForAnother() { #expect(slip("云州同乡恳亲大会", "云州同乡联谊大会")?.kind == .exchange) }

    @Test func equalNamesAndTwoDifferencesAreNoSlip() {
        #expect(slip("云州大学", "云州大学") == nil)
        #expect(slip("云州东湖第一医院", "山阳西河第二医院") == nil)
    }

    @Test func numbersDirectionsAndLevelsTellApart() throws {
        let pairs = [("云州第一中学", "云州第二中学"), ("云州城东医院", "云州城西医院"), ("云州省博物馆", "云州市博物馆")]
        for (a, b) in pairs {
            let slip = try #require(self.slip(a, b))
            #expect(NameDistinctions.embedded.tellsApart(slip), "\(a) \(b)")
        }
    }

    /// A word that only one of the names has is no exchange, and must not be looked for in the other.
    @Test func anEmptySideIsAsked() {
        let one = "社".unicodeScalars.map(\.value)
        for slip in [
            NameSlip(kind: .exchange, here: one, there: [], before: 3, after: 1),
            NameSlip(kind: .exchange, here: [], there: one, before: 3, after: 1),
        ] {
            #expect(!NameDistinctions.embedded.tellsApart(slip))
        }
    }

    /// Names that are known whole differ in one character, or in the order of two neighbours, and agree in some.
    @Test(arguments: [
        ("海灯谣", "海潮谣", true), ("乡快通", "快乡通", true), ("海灯谣", "海灯谣", false), ("海灯谣", "江潮引", false),
        ("海灯", "潮江", false), ("海灯谣", "海灯", false),
    ])
    func wholeNames(one: String, other: String, differ: Bool) {
        let slip = NameSlip.ofWholes(one.unicodeScalars.map(\.value), other.unicodeScalars.map(\.value))
        #expect((slip != nil) == differ)
    }
}
