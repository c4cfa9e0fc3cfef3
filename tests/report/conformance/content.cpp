#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "report/conformance/parts.h"
#include "report/internal/pdf_content.h"

namespace evenhand::report {

namespace {

constexpr std::array<std::string_view, 15> painting = {
    "b", "b*", "B", "B*", "f", "f*", "F", "s", "S", "sh", "Do", "EI", "TJ", "Tj", "'"};

/// Colours that an output intent for RGB does not cover.
constexpr std::array<std::string_view, 2> other_colours = {"k", "K"};

/// The least size of type, in points.
constexpr double least_size = 7;

double number_of(QPDFObjectHandle operand) {
    return operand.isReal() || operand.isInteger() ? operand.getNumericValue() : 0;
}

class PageReader : public QPDFObjectHandle::ParserCallbacks {
public:
    PageReader(std::size_t page,
               const QPDFObjectHandle& fonts,
               const std::set<Content>& named,
               UsedCodes& used,
               Breaches& breaches)
        : page_(page), fonts_(fonts), named_(named), used_(used), breaches_(breaches) {}

    void handleObject(QPDFObjectHandle object, std::size_t /*at*/, std::size_t /*size*/) override {
        if (!object.isOperator()) {
            operands_.push_back(std::move(object));
            return;
        }
        act(object.getOperatorValue());
        operands_.clear();
    }

    void handleEOF() override {
        breaches_.unless(marks_.empty(), "content.balance", where("marked content is not ended"));
        breaches_.unless(saved_ == 0, "content.balance", where("q without Q"));
        for (const Content& content : named_) {
            breaches_.unless(content.first != page_ || seen_.contains(content.second),
                             "content.named",
                             where("the tree names content that is not there"));
        }
    }

private:
    enum class Mark { span, tagged, artifact };

    [[nodiscard]] std::string where(const std::string& what) const {
        return what + ", page " + std::to_string(page_ + 1);
    }
    [[nodiscard]] bool within(Mark kind) const {
        return std::ranges::find(marks_, kind) != marks_.end();
    }

    void act(const std::string& name) {
        if (name == "BDC" || name == "BMC") {
            begin_mark();
        } else if (name == "EMC") {
            breaches_.unless(!marks_.empty(), "content.balance", where("EMC ends nothing"));
            if (!marks_.empty()) {
                marks_.pop_back();
            }
        } else if (name == "q" || name == "Q") {
            saved_ += name == "q" ? 1 : -1;
        } else if (name == "Tf") {
            use_font();
        }
        if (std::ranges::find(painting, name) != painting.end()) {
            breaches_.unless(within(Mark::tagged) || within(Mark::artifact),
                             "content.tagged",
                             where(name + " paints without a tag"));
        }
        breaches_.unless(std::ranges::find(other_colours, name) == other_colours.end(),
                         "colour.device",
                         where("a colour of four inks"));
        if (name == "TJ" || name == "Tj") {
            show();
        }
    }

    void begin_mark() {
        const bool has_id =
            operands_.size() == 2 && operands_[1].isDictionary() && operands_[1].hasKey("/MCID");
        const bool artifact = !operands_.empty() && operands_[0].unparse() == "/Artifact";
        if (artifact) {
            breaches_.unless(!within(Mark::tagged), "content.nested", where("artifact in text"));
        }
        if (has_id) {
            breaches_.unless(marks_.empty(), "content.nested", where("text in marked content"));
            const long long id = operands_[1].getKey("/MCID").getIntValue();
            breaches_.unless(seen_.insert(id).second, "content.once", where("an id twice"));
            breaches_.unless(named_.contains({page_, id}),
                             "content.in-tree",
                             where("content " + std::to_string(id) + " is in no element"));
        }
        marks_.push_back(has_id ? Mark::tagged : artifact ? Mark::artifact : Mark::span);
    }

    void use_font() {
        QPDFObjectHandle font = fonts_.getKey(operands_.at(0).getName());
        breaches_.unless(font.isDictionary(), "font.there", where("a font is not there"));
        font_ = font.isDictionary() ? font.getObjectID() : 0;
        breaches_.unless(
            number_of(operands_.at(1)) >= least_size, "content.size", where("type below 7 pt"));
    }

    void show() {
        QPDFObjectHandle& shown = operands_.at(0);
        const std::vector<QPDFObjectHandle> parts =
            shown.isArray() ? shown.getArrayAsVector() : std::vector{shown};
        for (QPDFObjectHandle part : parts) {
            const std::string codes = part.isString() ? part.getStringValue() : "";
            for (std::size_t at = 0; at + 2 <= codes.size(); at += 2) {
                used_[font_].insert(static_cast<std::uint8_t>(codes[at]) * 256U +
                                    static_cast<std::uint8_t>(codes[at + 1]));
            }
        }
    }

    std::size_t page_;
    QPDFObjectHandle fonts_;
    const std::set<Content>& named_;
    UsedCodes& used_;
    Breaches& breaches_;
    std::vector<QPDFObjectHandle> operands_;
    std::vector<Mark> marks_;
    std::set<long long> seen_;
    int saved_ = 0;
    int font_ = 0;
};

}  // namespace

UsedCodes check_content(QPDF& pdf, const std::set<Content>& named, Breaches& breaches) {
    UsedCodes used;
    std::size_t number = 0;
    for (QPDFObjectHandle page : pdf.getAllPages()) {
        breaches.unless(!page.hasKey("/Annots"), "page.annotations", "a page has annotations");
        PageReader reader(
            number++, page.getKey("/Resources").getKey("/Font"), named, used, breaches);
        QPDFObjectHandle::parseContentStream(page.getKey("/Contents"), &reader);
    }
    return used;
}

}  // namespace evenhand::report
