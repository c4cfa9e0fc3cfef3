#include <algorithm>
#include <optional>

#include "report/conformance/parts.h"

namespace evenhand::report {

namespace {

const std::set<std::string> known_tags = {"/Document",
                                          "/H1",
                                          "/H2",
                                          "/H3",
                                          "/H4",
                                          "/P",
                                          "/Quote",
                                          "/L",
                                          "/LI",
                                          "/Lbl",
                                          "/LBody",
                                          "/Table",
                                          "/TR",
                                          "/TH",
                                          "/TD",
                                          "/Figure"};

/// What each must lie in.
const std::map<std::string, std::string> must_be_in = {
    {"/TR", "/Table"}, {"/TH", "/TR"}, {"/TD", "/TR"}, {"/LI", "/L"}, {"/LBody", "/LI"}};

std::vector<QPDFObjectHandle> parts_of(QPDFObjectHandle element) {
    QPDFObjectHandle parts = element.getKey("/K");
    if (parts.isNull()) {
        return {};
    }
    return parts.isArray() ? parts.getArrayAsVector() : std::vector{parts};
}

bool is_element(QPDFObjectHandle part) {
    return part.isDictionary() && part.hasKey("/S");
}

std::string tag_of(QPDFObjectHandle element) {
    return element.getKey("/S").unparse();
}

class Walk {
public:
    Walk(QPDF& pdf, Breaches& breaches) : breaches_(breaches), pages_(pdf.getAllPages()) {
        root_ = pdf.getRoot().getKey("/StructTreeRoot");
    }

    std::set<Content> walk() {
        if (!root_.isDictionary()) {
            breaches_.add("tags.tree", "there is no structure tree");
            return {};
        }
        read_parent_tree();
        const std::vector<QPDFObjectHandle> tops = parts_of(root_);
        breaches_.unless(tops.size() == 1 && tag_of(tops[0]) == "/Document",
                         "tags.document",
                         "the tree is not one document");
        for (const QPDFObjectHandle& top : tops) {
            visit(top, root_, "");
        }
        breaches_.unless(titles_ == 1, "tags.title", std::to_string(titles_) + " H1");
        check_pages();
        return std::move(content_);
    }

private:
    void read_parent_tree() {
        QPDFObjectHandle numbers = root_.getKey("/ParentTree").getKey("/Nums");
        if (!numbers.isArray()) {
            breaches_.add("tags.parent-tree", "there is none");
            return;
        }
        const std::vector<QPDFObjectHandle> all = numbers.getArrayAsVector();
        for (std::size_t at = 0; at + 1 < all.size(); at += 2) {
            QPDFObjectHandle key = all[at];
            owners_[key.getIntValue()] = all[at + 1];
        }
    }

    void check_pages() {
        for (QPDFObjectHandle& page : pages_) {
            breaches_.unless(page.getKey("/Tabs").unparse() == "/S",
                             "page.tabs",
                             "the order of tabs is not that of the structure");
            breaches_.unless(page.getKey("/StructParents").isInteger(),
                             "tags.parent-tree",
                             "a page has no entry");
        }
    }

    void visit(QPDFObjectHandle element, QPDFObjectHandle parent, const std::string& within) {
        const std::string tag = tag_of(element);
        breaches_.unless(known_tags.contains(tag), "tags.name", tag + " is no standard type");
        breaches_.unless(element.getKey("/P").getObjGen() == parent.getObjGen(),
                         "tags.parent",
                         tag + " names another parent");
        const auto home = must_be_in.find(tag);
        breaches_.unless(home == must_be_in.end() || home->second == within,
                         "tags.place",
                         tag + " lies in " + within);
        check_heading(tag);
        if (tag == "/Figure") {
            check_figure(element);
        } else if (tag == "/Table") {
            check_table(element);
        }
        for (const QPDFObjectHandle& part : parts_of(element)) {
            if (is_element(part)) {
                visit(part, element, tag);
            } else {
                note(part, element);
            }
        }
    }

    void check_heading(const std::string& tag) {
        if (tag.size() != 3 || tag[1] != 'H') {
            return;
        }
        const int level = tag[2] - '0';
        titles_ += level == 1 ? 1 : 0;
        breaches_.unless(level <= level_ + 1, "tags.heading", "a level is left out before " + tag);
        level_ = level;
    }

    void check_figure(QPDFObjectHandle figure) {
        QPDFObjectHandle words = figure.getKey("/Alt");
        breaches_.unless(words.isString() && !words.getUTF8Value().empty(),
                         "tags.figure",
                         "a figure has no words for it");
        breaches_.unless(
            figure.getKey("/A").isDictionary() && figure.getKey("/A").getKey("/BBox").isArray(),
            "tags.figure-box",
            "a figure does not say where it is");
    }

    void check_table(QPDFObjectHandle table) {
        std::set<std::size_t> lengths;
        std::size_t heads = 0;
        for (QPDFObjectHandle row : parts_of(table)) {
            const std::vector<QPDFObjectHandle> cells = parts_of(row);
            lengths.insert(cells.size());
            for (QPDFObjectHandle cell : cells) {
                if (is_element(cell) && tag_of(cell) == "/TH") {
                    ++heads;
                    breaches_.unless(
                        cell.getKey("/A").isDictionary() && cell.getKey("/A").hasKey("/Scope"),
                        "tags.table-scope",
                        "a head does not say what it heads");
                }
            }
        }
        breaches_.unless(lengths.size() == 1, "tags.table-rows", "rows of different lengths");
        breaches_.unless(heads > 0, "tags.table-head", "a table without a head");
    }

    std::optional<std::size_t> page_of(QPDFObjectHandle page) const {
        for (std::size_t at = 0; at < pages_.size(); ++at) {
            if (pages_[at].getObjGen() == page.getObjGen()) {
                return at;
            }
        }
        return std::nullopt;
    }

    /// A piece of marked content that the element names.
    void note(QPDFObjectHandle part, QPDFObjectHandle element) {
        const bool far = part.isDictionary();
        QPDFObjectHandle id = far ? part.getKey("/MCID") : part;
        const auto page = page_of(far ? part.getKey("/Pg") : element.getKey("/Pg"));
        if (!id.isInteger() || !page) {
            breaches_.add("tags.content", "an element names content on no page");
            return;
        }
        const long long number = id.getIntValue();
        breaches_.unless(content_.insert({*page, number}).second,
                         "tags.content",
                         "content " + std::to_string(number) + " belongs to two elements");
        QPDFObjectHandle key = pages_[*page].getKey("/StructParents");
        const auto owners = key.isInteger() ? owners_.find(key.getIntValue()) : owners_.end();
        const bool leads_back = owners != owners_.end() && owners->second.isArray() &&
                                number < owners->second.getArrayNItems() &&
                                owners->second.getArrayItem(static_cast<int>(number)).getObjGen() ==
                                    element.getObjGen();
        breaches_.unless(leads_back,
                         "tags.parent-tree",
                         "content " + std::to_string(number) + " does not lead to its element");
    }

    Breaches& breaches_;
    std::vector<QPDFObjectHandle> pages_;
    QPDFObjectHandle root_;
    std::map<long long, QPDFObjectHandle> owners_;
    std::set<Content> content_;
    int level_ = 0;
    int titles_ = 0;
};

}  // namespace

std::set<Content> check_structure(QPDF& pdf, Breaches& breaches) {
    return Walk(pdf, breaches).walk();
}

}  // namespace evenhand::report
