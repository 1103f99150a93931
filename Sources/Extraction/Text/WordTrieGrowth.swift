import EmbeddedFiles

/// The nodes of a trie while its words are entered: lists of children, and a table for the first scalars, of which there
/// are many.
struct WordTrieGrowth {
    private(set) var pages = [Int32](repeating: -1, count: 1024)
    private(set) var firsts: [Int32] = []
    /// Of each node the value of the word that ends there, or -1.
    private(set) var values: [Int32] = []
    private var scalars: [UInt32] = []
    private var firstChild: [Int32] = []
    private var nextSibling: [Int32] = []
    /// The scalars of the word being entered.
    private var path: [UInt32] = []

    /// The later of two equal words wins; words that begin beyond the basic plane are left out.
    mutating func insert(_ word: Substring, _ value: Int32, backward: Bool) {
        path.removeAll(keepingCapacity: true)
        word.appendScalars(to: &path)
        if backward { path.reverse() }
        for index in path.indices { path[index] = ScalarTable.shared.folded(path[index]) }
        guard let first = path.first, first < 0x10000 else { return }
        var node = root(of: first)
        for index in path.indices.dropFirst() { node = child(of: node, path[index]) }
        values[Int(node)] = value
    }

    /// Passes on the children of a node, each with its scalar, in no order that means anything.
    func eachChild(of node: Int, _ receive: (_ scalar: UInt32, _ child: Int32) -> Void) {
        var child = firstChild[node]
        while child >= 0 {
            receive(scalars[Int(child)], child)
            child = nextSibling[Int(child)]
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
        var child = firstChild[Int(node)]
        while child >= 0 {
            if scalars[Int(child)] == scalar { return child }
            child = nextSibling[Int(child)]
        }
        let made = made(scalar)
        nextSibling[Int(made)] = firstChild[Int(node)]
        firstChild[Int(node)] = made
        return made
    }

    private mutating func made(_ scalar: UInt32) -> Int32 {
        values.append(-1)
        scalars.append(scalar)
        firstChild.append(-1)
        nextSibling.append(-1)
        return Int32(values.count - 1)
    }
}
