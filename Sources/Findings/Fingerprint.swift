/// The identity of a finding apart from its place: a baseline that holds it survives edits elsewhere in the text.
public enum Fingerprint {
    /// Sixteen hexadecimal digits of the rule, the values as normalised, and the article's identity.
    ///
    /// Values count in the order given; a caller whose values have no order sorts them first. Positions never enter.
    public static func of(rule: String, values: [String], article: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for part in [rule, article] + values {
            for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
            // A byte that no UTF-8 text holds keeps ["ab", "c"] and ["a", "bc"] apart.
            hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
