import Testing

@testable import LanguageServer

@Suite struct MessageFramerTests {
    private func framed(_ text: String) -> [UInt8] { Array("Content-Length: \(text.utf8.count)\r\n\r\n\(text)".utf8) }

    private func messages(_ chunks: [[UInt8]]) -> [String] {
        var framer = MessageFramer()
        return chunks.flatMap { framer.pieces(adding: $0) }.compactMap { piece in
            if case .message(let bytes) = piece { String(decoding: bytes, as: UTF8.self) } else { nil }
        }
    }

    @Test func messagesCutAnywhereComeWhole() {
        let bytes = framed("{\"甲\":1}") + framed("二")
        for cut in 0...bytes.count {
            #expect(messages([Array(bytes[..<cut]), Array(bytes[cut...])]) == ["{\"甲\":1}", "二"], "cut at \(cut)")
        }
        #expect(messages(bytes.map { [$0] }) == ["{\"甲\":1}", "二"])
    }

    @Test func otherHeadersAndPlainLineFeedsAreTaken() {
        let bytes = Array("Content-Type: application/vscode-jsonrpc; charset=utf-8\ncontent-length:2\n\n{}".utf8)
        #expect(messages([bytes]) == ["{}"])
    }

    @Test(arguments: [
        "no header at all\r\n\r\n", "Content-Length: many\r\n\r\n", "Content-Length: -5\r\n\r\n",
        "Content-Length: 99999999999999999999\r\n\r\n", "tail of a message that was too long}", "\r\n",
    ])
    func afterGarbageTheNextMessageIsFound(garbage: String) {
        #expect(messages([Array(garbage.utf8), framed("{}")]) == ["{}"])
    }

    @Test func garbageWithoutEndIsNotKept() {
        var framer = MessageFramer()
        var passed = 0
        for _ in 0..<10 {
            for case .garbage(let count) in framer.pieces(adding: Array(repeating: 0x78, count: 10_000)) {
                passed += count
            }
        }
        #expect(passed > 80_000)
        #expect(framer.pieces(adding: framed("{}")).contains(.message(Array("{}".utf8))))
    }
}
