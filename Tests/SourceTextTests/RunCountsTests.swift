import EmbeddedFiles
import Testing

@testable import SourceText

@Suite struct RunCountsTests {
    private func counts(_ text: String, _ counts: RunCounts) -> [Int] {
        let count = counts.count(of: text.unicodeScalars.map(\.value)[...])
        return [Int(count.all), Int(count.beginning)]
    }

    @Test func runsAreFoundWhereTheyStand() {
        let table = RunCounts("# 备注\n\t9\t3\n中\t4\t1\n中国\t2\t0\n国\t5\t2\n𠮷\t1\t1\n")
        #expect(counts("中", table) == [4, 1])
        #expect(counts("中国", table) == [2, 0])
        #expect(counts("国", table) == [5, 2])
        #expect(counts("𠮷", table) == [1, 1])
        #expect(counts("", table) == [9, 3])
    }

    @Test(arguments: ["丁", "中华", "中国人", "国家", "鱼", "\u{2FFFF}"]) func aRunThatIsNotThereHasNoCount(_ run: String) {
        #expect(counts(run, RunCounts("\t9\t3\n中\t4\t1\n中国\t2\t0\n国\t5\t2")) == [0, 0])
    }

    @Test func anEmptyTableHasNoRuns() { #expect(counts("中", RunCounts("")) == [0, 0]) }

    @Test func ofRowsInAnyOrderTheLastOfEqualOnesCountsAndTheSumIsMadeAnew() {
        let table = RunCounts(unordered: "# 备注\n\t9\t3\n国\t5\t2\n中国\t2\t0\n没有数\n中\t4\t1\n国\t7\t1")
        #expect(counts("国", table) == [7, 1])
        #expect(counts("中", table) == [4, 1])
        #expect(counts("中国", table) == [2, 0])
        #expect(counts("没", table) == [0, 0])
        #expect(counts("", table) == [11, 2])
    }

    @Test func theTableThatTravelsInTheProgramIsInOrderAndItsSumIsRight() throws {
        let rows = EmbeddedFiles.lexicon("line-breaks.tsv").lines.filter { !$0.isRemark }.map {
            $0.parts(at: UInt8(ascii: "\t"), keepingEmpty: true)
        }
        #expect(zip(rows, rows.dropFirst()).allSatisfy { $0[0].bytes.lexicographicallyPrecedes($1[0].bytes) })
        let single = rows.filter { $0[0].scalars.count == 1 }
        let sums = [1, 2].map { column in single.reduce(0) { $0 + (Int(String($1[column])) ?? 0) } }
        #expect(try #require(rows.first).map { String($0) } == ["", "\(sums[0])", "\(sums[1])"])
    }
}
