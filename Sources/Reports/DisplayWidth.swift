/// How many cells of a terminal a text takes: Han and full-width characters two, marks that combine none.
enum DisplayWidth {
    static func of(_ text: some Sequence<Unicode.Scalar>) -> Int { text.reduce(0) { $0 + cells($1) } }

    /// By East Asian Width (Unicode Annex 11): wide and full-width are two; ambiguous ones (“ ” … —) one, as most
    /// terminals draw them.
    static func cells(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20..<0x7F: 1
        case 0..<0x20, 0x7F..<0xA0: 0
        case 0x300...0x36F, 0x200B...0x200F, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFEFF: 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
            0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}
