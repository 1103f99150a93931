/// A small PDF with Chinese text: no font is inside, a table tells which characters its codes stand for.
enum PDFSample {
    /// - Parameter pages: the lines of each page, of characters below U+10000.
    static func file(pages: [[String]]) -> String {
        let first = 7
        let kids = pages.indices.map { "\(first + 2 * $0) 0 R" }.joined(separator: " ")
        let font = "/Type/Font/BaseFont/Song"
        var objects = [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Count \(pages.count)/Kids[\(kids)]/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>>>",
            "<<\(font)/Subtype/Type0/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>",
            "<<\(font)/Subtype/CIDFontType2/DW 1000/FontDescriptor 5 0 R/CIDSystemInfo"
                + "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
            "<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900"
                + "/Descent -200/CapHeight 700/StemV 80>>",
            stream(codes),
        ]
        for (number, lines) in pages.enumerated() {
            let shown = lines.map { "<\($0.utf16.map(hexadecimal).joined())> Tj T*" }.joined(separator: " ")
            objects.append("<</Type/Page/Parent 2 0 R/Contents \(first + 2 * number + 1) 0 R>>")
            objects.append(stream("BT /F 12 Tf 16 TL 72 760 Td \(shown) ET"))
        }
        return file(of: objects)
    }

    /// Every code stands for the character of its number.
    private static var codes: String {
        let rows = (0..<256).map { high in
            let start = hexadecimal(UInt16(high) << 8)
            return "<\(start)> <\(hexadecimal(UInt16(high) << 8 | 255))> <\(start)>"
        }
        // A list of ranges holds a hundred at most.
        let lists = stride(from: 0, to: rows.count, by: 64).map { start in
            "64 beginbfrange\n" + rows[start..<start + 64].joined(separator: "\n") + "\nendbfrange\n"
        }
        return "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
            + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n" + lists.joined() + "endcmap end end"
    }

    private static func hexadecimal(_ code: UInt16) -> String {
        let digits = String(code, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }

    private static func stream(_ content: String) -> String {
        "<</Length \(content.utf8.count)>>stream\n\(content)\nendstream\n"
    }

    /// Objects from number 1, with the table of where they begin.
    private static func file(of objects: [String]) -> String {
        var text = "%PDF-1.4\n"
        var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for (number, object) in objects.enumerated() {
            let place = String(text.utf8.count)
            table += String(repeating: "0", count: 10 - place.utf8.count) + place + " 00000 n \n"
            text += "\(number + 1) 0 obj \(object) endobj\n"
        }
        return text + table
            + "trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(text.utf8.count)\n%%EOF\n"
    }
}
