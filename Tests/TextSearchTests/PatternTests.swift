import Testing
import TextSearch

@Suite struct PatternTests {
    private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    @Test func rangesCountScalarsAlsoBehindFourByteCharacters() throws {
        let found = try Pattern("共(\\d+)家").matches(in: scalars("😀𠮷全市共12家，外省共3家"))
        #expect(found.map(\.range) == [4..<8, 11..<14])
        #expect(found.map { $0.groups[1] } == [5..<7, 12..<13])
    }

    @Test func namedGroupsAreKnownByNumber() throws {
        let pattern = try Pattern("(?<total>\\d+)名(?<who>工人)?")
        #expect(pattern.groupNames == ["total": 1, "who": 2])
        #expect(try pattern.matches(in: scalars("5名"))[0].groups == [0..<2, 0..<1, nil])
    }

    @Test func aPatternThatBacktracksWithoutEndIsAnErrorAndNoSilence() throws {
        let pattern = try Pattern("(?:[一二三]+)+元$")
        let text = scalars(String(repeating: "一二三", count: 20) + "元人")
        let started = ContinuousClock.now
        let failure = #expect(throws: PatternError.self) { try pattern.matches(in: text) }
        #expect(failure?.isBacktracking == true)
        #expect(ContinuousClock.now - started < .seconds(5))
    }

    @Test func aBrokenPatternTellsWhere() {
        let failure = #expect(throws: PatternError.self) { try Pattern("甲(乙") }
        guard case .notCompiled(let place, let reason)? = failure else { return #expect(Bool(false)) }
        #expect(place == 3)
        #expect(reason.contains("parenthesis"))
    }

    @Test func emptyMatchesMoveOn() throws {
        #expect(try Pattern("x*").matches(in: scalars("甲乙")).count == 3)
    }

    @Test func manyThreadsShareOnePattern() async throws {
        let pattern = try Pattern("第\\d+届")
        let text = scalars(String(repeating: "第12届年会。", count: 2000))
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<8 { group.addTask { try pattern.matches(in: text).count } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(counts == Array(repeating: 2000, count: 8))
    }

    @Test func onlyTheGivenRangeIsSearched() throws {
        #expect(try Pattern("甲").matches(in: scalars("甲乙甲乙甲"), within: 1..<4).map(\.range) == [2..<3])
    }
}
