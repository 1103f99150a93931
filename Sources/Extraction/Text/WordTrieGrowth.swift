import EmbeddedFiles

/// The nodes of a trie while its words are entered: lists of children, and a table for the first scalars, of which there
/// are many.
struct WordTrieGrowth {
    private(set) var pages = [Int32](repeating: -1, count: 1024)
    private(set) var firsts: [Int32] = []
    private var nodes: [Node] = []
    /// The scalars of the word being entered.
    private var path: [UInt32] = []
    private let table = ScalarTable.shared

    private struct Node {
        let scalar: UInt32
        /// Of the word that ends here, or -1.
        var value: Int32 = -1
        var firstChild: Int32 = -1
        var nextSibling: Int32 = -1
    }

    /// Of each node the value of the word that ends there, or -1.
    var values: [Int32] { nodes.map(\.value) }

    /// The value of the word that ends at a node, or -1.
    func value(of node: Int) -> Int32 { nodes[node].value }

    /// The later of two equal words wins; words that begin beyond the basic plane are left out.
    mutating func insert(_ word: LexiconText, _ value: Int32, backward: Bool) {
        let length = word.copyScalars(into: &path)
        if backward { path[..<length].reverse() }
        guard length > 0, table.folded(path[0]) < 0x10000 else { return }
        var node = root(of: table.folded(path[0]))
        for index in 1..<length { node = child(of: node, table.folded(path[index])) }
        nodes[Int(node)].value = value
    }

    /// Passes on each first scalar with its node, ascending.
    func eachRoot(_ receive: (_ scalar: UInt32, _ node: Int32) -> Void) {
        for page in pages.indices where pages[page] >= 0 {
            for place in 0..<64 where firsts[Int(pages[page]) + place] >= 0 {
                receive(UInt32(page << 6 | place), firsts[Int(pages[page]) + place])
            }
        }
    }

    /// Passes on the children of a node, each with its scalar, in no order that means anything.
    func eachChild(of node: Int, _ receive: (_ scalar: UInt32, _ child: Int32) -> Void) {
        var child = nodes[node].firstChild
        while child >= 0 {
            receive(nodes[Int(child)].scalar, child)
            child = nodes[Int(child)].nextSibling
        }
    }

    private mutating func root(of scalar: UInt32) -> Int32 {
        let page = Int(scalar >> 6)
        if pages[page] < 0 {
            pages[page] = Int32(firsts.count)
            firsts += repeatElement(-1, count: 64)
        }
        let place = Int(pages[page]) + Int(scalar & 63)
        if firsts[place] < 0 { firsts[place] = made(scalar) }
        return firsts[place]
    }

    private mutating func child(of node: Int32, _ scalar: UInt32) -> Int32 {
        var child = nodes[Int(node)].firstChild
        while child >= 0 {
            if nodes[Int(child)].scalar == scalar { return child }
            child = nodes[Int(child)].nextSibling
        }
        let made = made(scalar)
        nodes[Int(made)].nextSibling = nodes[Int(node)].firstChild
        nodes[Int(node)].firstChild = made
        return made
    }

    private mutating func made(_ scalar: UInt32) -> Int32 {
        nodes.append(Node(scalar: scalar))
        return Int32(nodes.count - 1)
    }
}
