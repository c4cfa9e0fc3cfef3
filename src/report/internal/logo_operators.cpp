#include "report/internal/logo_operators.h"

#include "report/internal/pdf_text.h"

namespace evenhand::report {

namespace {

constexpr int digits = 3;

class Writer {
public:
    explicit Writer(const LogoPlace& place) : place_(place) {}

    std::string write(const LogoDrawing& drawing) {
        operators_ =
            "q\n" + number(place_.left, digits) + " " + number(place_.top - place_.height, digits) +
            " " + number(place_.width, digits) + " " + number(place_.height, digits) + " re W n\n";
        for (const LogoArea& area : drawing.areas) {
            add(area);
        }
        return operators_ + "Q\n";
    }

private:
    void add(const LogoArea& area) {
        for (const std::uint8_t channel : {area.fill.red, area.fill.green, area.fill.blue}) {
            operators_ += number(channel / 255.0, digits) + " ";
        }
        operators_ += "rg\n";
        for (const LogoStep& step : area.outline) {
            add(step);
        }
        operators_ += area.even_odd ? "f*\n" : "f\n";
    }

    void add(const LogoStep& step) {
        switch (step.kind) {
            case LogoStep::Kind::move:
                operators_ += at(step.to) + "m\n";
                return;
            case LogoStep::Kind::line:
                operators_ += at(step.to) + "l\n";
                return;
            case LogoStep::Kind::curve:
                operators_ += at(step.first) + at(step.second) + at(step.to) + "c\n";
                return;
            case LogoStep::Kind::close:
                operators_ += "h\n";
                return;
        }
    }

    [[nodiscard]] std::string at(const LogoPoint& point) const {
        return number(place_.left + point.x * place_.scale, digits) + " " +
               number(place_.top - point.y * place_.scale, digits) + " ";
    }

    const LogoPlace& place_;
    std::string operators_;
};

}  // namespace

std::string logo_operators(const LogoDrawing& drawing, const LogoPlace& place) {
    return Writer(place).write(drawing);
}

}  // namespace evenhand::report
