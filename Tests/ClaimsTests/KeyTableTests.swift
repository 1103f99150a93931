import Testing

@testable import Claims

@Suite struct KeyTableTests {
    @Test func eachOfManyKeysKeepsItsOwnValues() {
        var table = KeyTable<[Int]>()
        for round in 0..<2 {
            for key in UInt32(0)..<1000 { table.update(key &* 64, from: []) { $0.append(Int(key) * 10 + round) } }
        }
        #expect(table[0] == [0, 1])
        #expect(table[999 * 64] == [9990, 9991])
        #expect(table[1] == nil)
    }

    @Test func allValuesCanBeChanged() {
        var table = KeyTable<Int>()
        for key: UInt32 in [7, 8, 9] { table.update(key, from: 1) { $0 += Int(key) } }
        table.updateAll { $0 = $0 > 9 ? 0 : $0 }
        #expect([7, 8, 9].map { table[$0] } == [8, 9, 0])
    }
}
