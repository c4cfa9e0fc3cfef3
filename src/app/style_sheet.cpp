#include "app/style_sheet.h"

#include <cctype>
#include <charconv>
#include <map>
#include <string_view>

namespace evenhand::app {

namespace {

// $name is a token of the palette; @n a text size in tenths of a point, scaled by the zoom. A
// theme's transitions would have a button measured on its way from one style to the next.
constexpr std::string_view sheet = R"css(
* { -gtk-icon-shadow: none; text-shadow: none; transition: none; }
window, .background { background-color: $canvas; color: $ink; }
label { color: $ink; font-size: @105pt; }
label.muted { color: $muted; }
label.small, label.trail, label.meta { font-size: @95pt; color: $muted; }
label.trail, label.clock, label.total { font-feature-settings: "tnum"; }
label.strong, label.title { font-weight: 700; }
label.error { font-weight: 700; }
label.heading { font-weight: 700; font-size: @165pt; }
label.subheading { font-weight: 700; font-size: @115pt; }
label.question { font-weight: 700; font-size: @165pt; }
label.medium.question { font-size: @140pt; }
label.compact.question { font-size: @125pt; }
label.spoken { font-size: @125pt; }
label.clock { font-size: @170pt; font-weight: 700; }
label.total { font-size: @170pt; color: $muted; }
label.compact.clock, label.compact.total { font-size: @130pt; }
separator { background-color: $line; min-width: 1px; min-height: 1px; }
tooltip, tooltip.background { background-color: $ink; }
tooltip label { color: $canvas; }

entry { min-height: 30px; padding: 1px 10px; font-size: @105pt; background-image: none;
    background-color: $surface; color: $ink; caret-color: $accent; box-shadow: none;
    border: $borderpx solid $edge; border-radius: 6px; }
entry:focus { border-color: $accent; box-shadow: inset 0 0 0 1px $accent; }
entry:disabled, entry.sealed { background-color: $canvas; color: $ink; }
entry.key { font-family: monospace; font-size: @125pt; }
entry.wrong { border-color: $ink; box-shadow: inset 0 0 0 1px $ink; }
entry selection, textview text selection { background-color: $accent; color: $on_accent; }

scrolledwindow.field { border: $borderpx solid $edge; border-radius: 8px;
    background-color: $surface; }
scrolledwindow.field.here { border-color: $accent; box-shadow: inset 0 0 0 1px $accent; }
scrolledwindow.field.sealed { background-color: $canvas; }
textview.field, textview.field text, textview.field border { background-color: transparent;
    color: $ink; caret-color: $accent; }
textview.field { font-size: @115pt; }
scrollbar { background: transparent; border: none; }
scrollbar slider { background-color: $edge; min-width: 6px; border: 3px solid transparent; }

scrolledwindow.list { border: $borderpx solid $edge; border-radius: 8px;
    background-color: $surface; }
scrolledwindow.list.here { border-color: $accent; box-shadow: inset 0 0 0 1px $accent; }
scrolledwindow.list { padding: 3px; }
treeview.view { background-color: transparent; color: $ink; font-size: @105pt; outline: none;
    border-radius: 0; }
treeview.view:selected { background-color: $chosen; color: $on_chosen; }
treeview.view header button { background: none; border: none; box-shadow: none;
    border-bottom: 1px solid $line; border-radius: 0; padding: 4px 10px 5px 10px; }
treeview.view header button label { font-size: @95pt; font-weight: 400; color: $muted; }

combobox button.combo { background: $surface; color: $ink; border: $borderpx solid $edge;
    border-radius: 6px; box-shadow: none; outline: none; padding: 1px 10px; min-height: 30px; }
combobox button.combo:hover { background: mix($surface, $ink, 0.06); }
combobox button.combo:focus { border-color: $accent; box-shadow: inset 0 0 0 1px $accent; }
combobox cellview { font-size: @105pt; }
button.place { background: none; box-shadow: none; border-radius: 0; padding: 2px 10px 0 10px;
    border: none; border-bottom: 3px solid transparent; outline: none; }
button.place label { color: $muted; }
button.place:hover label { color: $ink; }
button.place:checked { border-bottom-color: $accent; }
button.place:checked label { color: $ink; }
button.place:focus { box-shadow: inset 0 0 0 2px $accent; }

check { background: $surface; border: $borderpx solid $edge; border-radius: 4px; box-shadow: none;
    color: transparent; }
check:checked { background: $accent; border-color: $accent; color: $on_accent; }
checkbutton { outline: none; border-radius: 6px; padding: 2px 6px 2px 0; }
checkbutton:focus { box-shadow: inset 0 0 0 2px $accent; }
progressbar trough { background-color: $trough; border: none; min-height: 6px;
    border-radius: 3px; }
progressbar progress { background-color: $accent; border: none; min-height: 6px;
    border-radius: 3px; }

button.plain { background: none; border: $borderpx solid transparent; box-shadow: none;
    border-radius: 6px; min-height: 0; padding: 4px 6px; outline: none; }
button.plain:hover { background-color: alpha($ink, 0.06); }
button.plain:focus { box-shadow: inset 0 0 0 2px $accent; }
button.sealed:hover { background: none; }

button.segment { padding: 6px 10px 7px 10px; border-radius: 8px; }
button.segment.compact { padding: 2px 9px 2px 9px; }
button.segment:checked { background-color: $tint; border-color: $frame; }
button.segment:checked label { color: $on_tint; }
button.segment label.body { font-weight: 700; }
button.segment progressbar { -GtkProgressBar-min-horizontal-bar-width: 1; }
button.segment progressbar trough { background-color: $trough; border: none; min-width: 0; min-height: 3px;
    border-radius: 2px; }
button.segment progressbar progress { background-color: $edge; border: none; min-height: 3px;
    border-radius: 2px; }
button.segment:checked progressbar progress { background-color: $accent; }
button.segment:checked progressbar trough { background-color: $trough_here; }

button.criterion { padding: 5px 6px 4px 6px; }
button.criterion label.body { font-weight: 700; font-size: @115pt; }
button.criterion label.trail { font-size: @105pt; font-weight: 700; color: $ink; }
button.criterion.tab label.body { font-size: @105pt; font-weight: 400; }
button.criterion.tab.current { background-color: $tint; border-color: $frame; }
button.criterion.tab.current label { color: $on_tint; font-weight: 700; }
button.criterion.todo label.trail { color: $accent; }
button.criterion.bare label.meta { color: $ink; font-weight: 700; }

button.level { padding: 4px 6px; }
button.level label.lead { font-weight: 700; font-feature-settings: "tnum"; min-width: 22px;
    min-height: 22px; border: $borderpx solid $edge; border-radius: 5px; }
button.level:checked { background-color: $tint; border-color: $frame; }
button.level:checked label { color: $on_tint; }
button.level:checked label.lead { background-color: $accent; border-color: $accent;
    color: $on_accent; }
button.level.sealed label.lead { border-color: transparent; }
button.level.folded { padding: 0 6px; }
button.level.folded label { color: $muted; font-size: @95pt; }
button.level.folded label.lead { border-color: transparent; min-height: 16px; }
button.level.folded:checked { background: none; border-color: transparent; }
button.level.folded:checked label.body { color: $ink; font-weight: 700; }
button.level.folded:checked label.lead { border-color: $accent; background-color: $accent;
    color: $on_accent; }

button.item { padding: 2px 6px; }
button.item label.lead { font-size: @95pt; min-width: 20px; min-height: 20px; color: $muted;
    border: $borderpx solid $edge; border-radius: 5px; }
button.item:checked label.lead { background-color: $accent; border-color: $accent;
    color: $on_accent; font-weight: 700; }
button.item.sealed label.lead { border-color: transparent; }
button.item.sealed:checked label.lead { border-color: $accent; }
button.probe:checked label.body { color: $muted; }

button.choice { padding: 5px 6px; }
button.choice label.lead { min-width: 14px; min-height: 14px; font-size: 4pt; color: transparent;
    border: $borderpx solid $edge; border-radius: 9px; margin-top: 2px; }
button.choice:checked { background-color: $tint; border-color: $frame; }
button.choice:checked label { color: $on_tint; }
button.choice:checked label.lead { border: 5px solid $accent; min-width: 6px; min-height: 6px;
    background-color: $on_accent; color: transparent; }

button.quiet { background: none; color: $ink; border: $borderpx solid $edge; box-shadow: none;
    border-radius: 6px; padding: 4px 12px; outline: none; }
button.quiet:hover { background-color: alpha($ink, 0.06); }
button.quiet:focus { border-color: $accent; box-shadow: inset 0 0 0 1px $accent; }
button.quiet:disabled { border-color: $line; border-style: dashed; }
button.quiet:disabled label { color: $muted; }

button.quiet.small { padding: 1px 8px; border-color: transparent; }
button.quiet.small label { font-size: @95pt; color: $muted; }
button.quiet.small:hover label, button.quiet.small:focus label { color: $ink; }
button.quiet.small:focus { border-color: $accent; }

label.remark { font-size: @95pt; }
label.remark.blocks { font-weight: 700; }
label.remark.informs { color: $muted; }
scrolledwindow.field.form { border-radius: 6px; }
textview.field.form { font-size: @105pt; }
combobox.form button.combo { background: $surface; color: $ink; font-size: @105pt; box-shadow: none;
    border: $borderpx solid $edge; border-radius: 6px; min-height: 30px; padding: 1px 8px 1px 10px;
    outline: none; }
combobox.form button.combo:hover { background-color: mix($surface, $ink, 0.06); }
combobox.form button.combo:focus { border-color: $accent; box-shadow: inset 0 0 0 1px $accent; }
combobox.form button.combo:disabled { background-color: $canvas; color: $ink; }
combobox.form entry.combo { border-radius: 6px 0 0 6px; border-right-width: 0; }
combobox.form entry.combo + button.combo { border-radius: 0 6px 6px 0; padding: 1px 6px; }
combobox.form arrow { color: $ink; }
menu { background-color: $surface; border: $borderpx solid $edge; padding: 3px 0; }
menu menuitem { color: $ink; padding: 5px 10px; }
menu menuitem cellview, menu menuitem label { color: $ink; font-size: @105pt; }
menu menuitem:hover { background-color: $chosen; }
menu menuitem:hover cellview, menu menuitem:hover label { color: $on_chosen; }

button.next { background: $tint; color: $on_tint; border: $borderpx solid $frame; box-shadow: none;
    border-radius: 6px; padding: 4px 12px; outline: none; }
button.next label, button.next label.trail { color: $on_tint; }
button.next label.body { font-weight: 700; }
button.next:disabled { background: none; border-color: $line; }
button.next:disabled label { color: $muted; }
button.next:hover { background: mix($tint, $accent, 0.15); }
button.next:focus { box-shadow: inset 0 0 0 2px $accent; }

button.side { padding: 4px 10px 6px 7px; border-radius: 6px 6px 0 0; }
button.side label.lead { font-size: @95pt; min-width: 20px; min-height: 20px; color: $muted;
    border: $borderpx solid $edge; border-radius: 5px; }
button.side:checked { border-color: $frame; box-shadow: inset 0 -3px 0 0 $accent; }
button.side:checked label.body { font-weight: 700; }
button.side:checked label.lead { background-color: $accent; border-color: $accent;
    color: $on_accent; }
button.side:focus { box-shadow: inset 0 0 0 2px $accent; }

button.part { padding: 4px 6px; }
button.part label.lead { font-size: @95pt; min-width: 20px; min-height: 20px; color: $muted;
    border: $borderpx solid transparent; border-radius: 5px; font-feature-settings: "tnum"; }
button.part.open label.lead { border-color: $edge; color: $ink; }
button.part label.meta, button.part label.trail { font-size: @95pt; color: $muted; }
button.part.open label.trail { color: $accent; font-weight: 700; }
button.part.blank label.body { color: $muted; }
button.part:checked { background-color: $tint; border-color: $frame; }
button.part:checked label, button.part.open:checked label.trail { color: $on_tint; }
button.finding { padding: 3px 6px; }
button.finding label.meta { font-size: @95pt; color: $muted; }
button.chip { padding: 3px 11px 3px 9px; border: $borderpx solid $edge; border-radius: 14px; }
button.chip label.lead { font-weight: 700; min-width: 12px; }
button.chip label.trail { color: $muted; }
button.chip.missing { border: 2px dashed $ink; padding: 2px 10px 2px 8px; }
button.chip.out { border-color: $line; }
button.chip.out label { color: $muted; }
button.chip:checked { background-color: $tint; }
button.chip:checked label, button.chip:checked label.trail { color: $on_tint; }
button.chip:checked label.body { font-weight: 700; }
textview.page { font-size: @105pt; }
scrolledwindow.speech { border: $borderpx solid transparent; border-radius: 8px; }
scrolledwindow.speech.here { border-color: $accent; }
textview.speech, textview.speech text { background-color: transparent; color: $ink;
    caret-color: $accent; }
textview.speech { font-size: @125pt; }
)css";

std::string points(int tenths, double zoom) {
    char text[16] = {};
    const auto end =
        std::to_chars(text, text + sizeof text, tenths / 10.0 * zoom, std::chars_format::fixed, 1);
    return {text, end.ptr};
}

std::map<std::string, std::string> tokens_of(const Palette& palette) {
    const std::string here = "alpha(" + palette.accent + ", 0.28)";
    return {{"canvas", palette.canvas},
            {"surface", palette.surface},
            {"ink", palette.ink},
            {"muted", palette.muted},
            {"line", palette.line},
            {"edge", palette.edge},
            {"accent", palette.accent},
            {"on_accent", palette.on_accent},
            {"tint", palette.tint},
            {"on_tint", palette.on_tint},
            {"chosen", palette.framed ? palette.accent : palette.tint},
            {"on_chosen", palette.framed ? palette.on_accent : palette.on_tint},
            {"trough", palette.framed ? palette.canvas : palette.line},
            {"trough_here", palette.framed ? palette.canvas : here},
            {"chosen", palette.framed ? palette.accent : palette.tint},
            {"on_chosen", palette.framed ? palette.on_accent : palette.on_tint},
            {"frame", palette.framed ? palette.accent : "transparent"},
            {"borderpx", std::to_string(palette.border) + "px"}};
}

bool in_token(char sign) {
    return (sign >= 'a' && sign <= 'z') || sign == '_';
}

bool in_size(char sign) {
    return sign >= '0' && sign <= '9';
}

}  // namespace

std::string style_sheet(const Palette& palette, double zoom) {
    const std::map<std::string, std::string> tokens = tokens_of(palette);
    std::string css;
    for (std::size_t i = 0; i < sheet.size(); ++i) {
        const char sign = sheet[i];
        if (sign != '$' && sign != '@') {
            css += sign;
            continue;
        }
        std::string name;
        while (sign == '$' ? in_token(sheet[i + 1]) : in_size(sheet[i + 1])) {
            name += sheet[++i];
        }
        css += sign == '$' ? tokens.at(name) : points(std::stoi(name), zoom);
    }
    return css;
}

}  // namespace evenhand::app
