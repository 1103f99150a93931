/// Turns straight quotes into the opening and closing ones they stand for.
enum StraightQuotes {
    /// Pairs the straight quotes of a block in turn. With an odd number the one left over is the first where the block
    /// begins inside a quotation (nothing before it could be quoted), else the last.
    static func pair(_ text: inout NormalizedText, in block: Range<Int>) {
        pair(&text, in: block, straight: 0x22, opening: 0x201C, closing: 0x201D)
        pair(&text, in: block, straight: 0x27, opening: 0x2018, closing: 0x2019)
    }

    private static func pair(
        _ text: inout NormalizedText, in block: Range<Int>, straight: UInt32, opening: UInt32, closing: UInt32
    ) {
        text.replaceScalars { scalars in
            var isOpen = false
            for index in block where scalars[index] == straight {
                if straight == 0x27, isApostrophe(scalars, index, block) { continue }
                if !isOpen, index > block.lowerBound, mustClose(scalars, index, block) {
                    scalars[index] = closing
                    continue
                }
                scalars[index] = isOpen ? closing : opening
                isOpen.toggle()
            }
        }
    }

    private static func isApostrophe(
        _ scalars: UnsafeMutableBufferPointer<UInt32>, _ index: Int, _ block: Range<Int>
    ) -> Bool {
        index > block.lowerBound && index + 1 < block.upperBound && ScalarClass.isLatin(scalars[index - 1])
    }

    /// Nothing opens right before a comma or at the end of a block.
    private static func mustClose(
        _ scalars: UnsafeMutableBufferPointer<UInt32>, _ index: Int, _ block: Range<Int>
    ) -> Bool {
        index + 1 == block.upperBound || ScalarClass.cannotBegin(scalars[index + 1])
    }
}
