import Extraction
import Foundation
import SourceText
import Testing

/// Every row of the tables, as it stands and rewritten in ways that must change nothing but places.
@Suite struct ReadingTableTests {
    static let reader = MentionReader()
    static let tables = ["quantities", "dates", "names", "labels"]
    static let rows = tables.flatMap { TableRow.rows(of: $0) }

    @Test(arguments: rows) func aSentenceIsReadAsTheTableSays(row: TableRow) {
        #expect(TableRow.read(row.text, row.date, Self.reader) == row.expected)
    }

    @Test(arguments: rows) func aSentenceReadsTheSameAfterRareCharacters(row: TableRow) {
        // An emoji of several scalars and a Han character beyond the basic plane stand before it.
        #expect(TableRow.read("👩‍🌾𠮷。\n" + row.text, row.date, Self.reader) == row.expected)
    }

    @Test(arguments: rows) func fullWidthDigitsReadLikeAsciiOnes(row: TableRow) {
        let rewritten = Self.fullWidth(row.text)
        let read = TableRow.read(rewritten, row.date, Self.reader)
        #expect(read.map(Self.halfWidth) == row.expected.map(Self.halfWidth))
    }

    @Test func theTablesAreThere() {
        for table in Self.tables { #expect(TableRow.rows(of: table).count > 30, "\(table)") }
    }

    private static func fullWidth(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    (0x30...0x39).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
                }))
    }

    private static func halfWidth(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    (0xFF10...0xFF19).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
                }))
    }
}
