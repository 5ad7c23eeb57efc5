import PDFSyntax

/// Reports content of layers that readers do not see, or see on paper only.
enum HiddenLayers {
    static func find(_ painted: PaintedPage, _ page: LatentPage, _ list: inout LatentList) {
        for (layer, box) in painted.hiddenLayers.sorted(by: { $0.key < $1.key }) {
            list.add(.hiddenLayer, layer, page: page.number, rectangle: page.box.intersection(box))
        }
        for (layer, box) in painted.printedLayers.sorted(by: { $0.key < $1.key }) {
            list.add(.printedLayer, layer, page: page.number, rectangle: page.box.intersection(box))
        }
    }
}
