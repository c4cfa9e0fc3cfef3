#include "report/internal/pdf_structure.h"

#include <cstddef>
#include <string>

#include "report/internal/pdf_text.h"
#include "report/internal/qpdf.h"

namespace evenhand::report {

namespace {

QPDFObjectHandle count(std::size_t value) {
    return QPDFObjectHandle::newInteger(static_cast<long long>(value));
}

std::string bounds_array(const DrawnBounds& bounds) {
    return "[" + number(bounds.left) + " " + number(bounds.bottom) + " " + number(bounds.right) +
           " " + number(bounds.top) + "]";
}

class StructureWriter {
public:
    StructureWriter(QPDF& pdf, const std::vector<Element>& elements, const Drawing& drawing)
        : pdf_(pdf), elements_(elements), drawing_(drawing), pages_(pdf.getAllPages()) {}

    void write() {
        root_ = pdf_.makeIndirectObject(QPDFObjectHandle::parse("<</Type/StructTreeRoot>>"));
        make_nodes();
        add_content();
        for (std::size_t at = elements_.size(); at-- > 1;) {
            join_to_parent(at);
        }
        finish_node(0, root_);
        root_.replaceKey("/K", QPDFObjectHandle::newArray({nodes_[0]}));
        add_parent_tree();
        pdf_.getRoot().replaceKey("/StructTreeRoot", root_);
        pdf_.getRoot().replaceKey("/MarkInfo", QPDFObjectHandle::parse("<</Marked true>>"));
    }

private:
    void make_nodes() {
        for (const Element& element : elements_) {
            QPDFObjectHandle node = QPDFObjectHandle::parse("<</Type/StructElem>>");
            node.replaceKey("/S", QPDFObjectHandle::newName("/" + tag_name(element.tag)));
            if (!element.alternative.empty()) {
                node.replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(element.alternative));
            }
            nodes_.push_back(pdf_.makeIndirectObject(node));
            add_attributes(nodes_.size() - 1);
        }
        content_.resize(elements_.size());
        parts_.resize(elements_.size());
    }

    void add_attributes(std::size_t at) {
        QPDFObjectHandle& node = nodes_[at];
        const Tag tag = elements_[at].tag;
        if (tag == Tag::column_head) {
            node.replaceKey("/A", QPDFObjectHandle::parse("<</O/Table/Scope/Column>>"));
        } else if (tag == Tag::row_head) {
            node.replaceKey("/A", QPDFObjectHandle::parse("<</O/Table/Scope/Row>>"));
        } else if (tag == Tag::figure && drawing_.bounds[at]) {
            node.replaceKey("/A",
                            QPDFObjectHandle::parse("<</O/Layout/Placement/Block/BBox" +
                                                    bounds_array(*drawing_.bounds[at]) + ">>"));
        }
    }

    void add_content() {
        for (std::size_t page = 0; page < drawing_.owners.size(); ++page) {
            const std::vector<std::size_t>& owners = drawing_.owners[page];
            for (std::size_t id = 0; id < owners.size(); ++id) {
                QPDFObjectHandle& node = nodes_[owners[id]];
                if (!node.hasKey("/Pg")) {
                    node.replaceKey("/Pg", pages_[page]);
                }
                content_[owners[id]].push_back(reference(node, page, id));
            }
        }
    }

    /// A bare id on the element's own page, else one that names its page.
    QPDFObjectHandle reference(QPDFObjectHandle& node, std::size_t page, std::size_t id) {
        if (node.getKey("/Pg").getObjGen() == pages_[page].getObjGen()) {
            return count(id);
        }
        QPDFObjectHandle link = QPDFObjectHandle::parse("<</Type/MCR>>");
        link.replaceKey("/Pg", pages_[page]);
        link.replaceKey("/MCID", count(id));
        return link;
    }

    /// Goes from the last element to the first, so an element's parts are complete before it. An
    /// element with nothing in it is left out, but for cells, which keep their row regular.
    void join_to_parent(std::size_t at) {
        const Tag tag = elements_[at].tag;
        const bool is_cell =
            tag == Tag::table_cell || tag == Tag::row_head || tag == Tag::column_head;
        if (content_[at].empty() && parts_[at].empty() && !is_cell) {
            return;
        }
        const std::size_t parent = elements_[at].parent;
        finish_node(at, nodes_[parent]);
        parts_[parent].insert(parts_[parent].begin(), nodes_[at]);
    }

    void finish_node(std::size_t at, const QPDFObjectHandle& parent) {
        nodes_[at].replaceKey("/P", parent);
        std::vector<QPDFObjectHandle> kids = content_[at];
        kids.insert(kids.end(), parts_[at].begin(), parts_[at].end());
        if (!kids.empty()) {
            nodes_[at].replaceKey("/K", QPDFObjectHandle::newArray(kids));
        }
    }

    void add_parent_tree() {
        std::vector<QPDFObjectHandle> numbers;
        for (std::size_t page = 0; page < pages_.size(); ++page) {
            std::vector<QPDFObjectHandle> owners;
            for (const std::size_t owner : drawing_.owners[page]) {
                owners.push_back(nodes_[owner]);
            }
            numbers.push_back(count(page));
            numbers.push_back(pdf_.makeIndirectObject(QPDFObjectHandle::newArray(owners)));
            pages_[page].replaceKey("/StructParents", count(page));
            pages_[page].replaceKey("/Tabs", QPDFObjectHandle::newName("/S"));
        }
        QPDFObjectHandle tree = QPDFObjectHandle::newDictionary();
        tree.replaceKey("/Nums", QPDFObjectHandle::newArray(numbers));
        root_.replaceKey("/ParentTree", pdf_.makeIndirectObject(tree));
        root_.replaceKey("/ParentTreeNextKey", count(pages_.size()));
    }

    QPDF& pdf_;
    const std::vector<Element>& elements_;
    const Drawing& drawing_;
    std::vector<QPDFObjectHandle> pages_;
    QPDFObjectHandle root_;
    std::vector<QPDFObjectHandle> nodes_;
    std::vector<std::vector<QPDFObjectHandle>> content_;  ///< By element: marked content.
    std::vector<std::vector<QPDFObjectHandle>> parts_;    ///< By element: elements in it.
};

}  // namespace

void add_structure(QPDF& pdf, const std::vector<Element>& elements, const Drawing& drawing) {
    StructureWriter(pdf, elements, drawing).write();
}

}  // namespace evenhand::report
