/// A text as the key of a dictionary: told apart by its bytes. Hashing a `String` brings every Han character into its normal form
/// first, which costs more than all the rest of a look-up.
struct TextKey: Hashable {
    private let text: String

    init(_ text: String) { self.text = text }

    static func == (a: TextKey, b: TextKey) -> Bool { NameBytes.with(a.text, b.text) { $0.isEqual(to: $1) } }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
