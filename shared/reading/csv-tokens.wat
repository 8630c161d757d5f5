;; Finds the fields of lines, sixteen bytes at a time: what `csvTokens` promises.
;; `csv-tokens-module.ts` holds the compiled bytes; a test compiles this text again.
(module
  (memory (import "batch" "memory") 1)
  (global $lines (mut i32) (i32.const 0))

  ;; How many lines the last `find` took.
  (func (export "lines") (result i32) (global.get $lines))

  ;; Takes at most `linesMax` lines of [from, size) that have exactly `count` fields each, and answers
  ;; where it stopped. Field `f` of line `l` goes to the columns that begin `kept[f]` bytes after
  ;; `froms` and `untils`; below 0: nobody asks for it. `quote` is a byte that no text holds where
  ;; nothing is quoted.
  (func (export "find")
    (param $from i32) (param $size i32) (param $linesMax i32)
    (param $cut i32) (param $quote i32) (param $count i32) (param $kept i32)
    (param $froms i32) (param $untils i32) (param $lineFroms i32) (param $lineUntils i32)
    (result i32)
    (local $cuts v128) (local $quotes v128) (local $ends v128) (local $text v128)
    (local $block i32) (local $mask i32) (local $at i32) (local $byte i32)
    (local $lineFrom i32) (local $field i32) (local $begin i32) (local $end i32)
    (local $isOpen i32) (local $closed i32) (local $row i32) (local $place i32)
    (local.set $cuts (i8x16.splat (local.get $cut)))
    (local.set $quotes (i8x16.splat (local.get $quote)))
    (local.set $ends (i8x16.splat (i32.const 0x0a)))
    (local.set $block (local.get $from))
    (local.set $lineFrom (local.get $from))
    (local.set $begin (local.get $from))
    (block $stopped
      (br_if $stopped (i32.eqz (local.get $linesMax)))
      (loop $blocks
        (br_if $stopped (i32.ge_u (local.get $block) (local.get $size)))
        (local.set $text (v128.load (local.get $block)))
        (local.set $mask
          (i8x16.bitmask
            (v128.or
              (i8x16.eq (local.get $text) (local.get $cuts))
              (v128.or
                (i8x16.eq (local.get $text) (local.get $quotes))
                (i8x16.eq (local.get $text) (local.get $ends))))))
        (loop $signs
          (if (i32.eqz (local.get $mask))
            (then
              (local.set $block (i32.add (local.get $block) (i32.const 16)))
              (br $blocks)))
          (local.set $at (i32.add (local.get $block) (i32.ctz (local.get $mask))))
          (local.set $mask
            (i32.and (local.get $mask) (i32.sub (local.get $mask) (i32.const 1))))
          (br_if $stopped (i32.ge_u (local.get $at) (local.get $size)))
          (local.set $byte (i32.load8_u (local.get $at)))
          (if (i32.eq (local.get $byte) (local.get $quote))
            (then
              ;; It opens a field, or closes the one that is open.
              (br_if $stopped
                (i32.and
                  (i32.ne (local.get $at) (local.get $begin))
                  (i32.eqz (local.get $isOpen))))
              (if (local.get $isOpen) (then (local.set $closed (local.get $at))))
              (local.set $isOpen (i32.eqz (local.get $isOpen)))
              (br $signs)))
          (if (local.get $isOpen)
            (then
              (br_if $stopped (i32.eq (local.get $byte) (i32.const 0x0a)))
              (br $signs)))
          ;; Only the last field of a line ends with the line.
          (br_if $stopped
            (i32.ne
              (i32.eq (local.get $byte) (i32.const 0x0a))
              (i32.eq (i32.add (local.get $field) (i32.const 1)) (local.get $count))))
          (local.set $end (local.get $at))
          (if (i32.eq (local.get $byte) (i32.const 0x0a))
            (then
              (local.set $end
                (i32.sub (local.get $at) (call $returns (local.get $begin) (local.get $at))))
              (i32.store (i32.add (local.get $lineFroms) (i32.shl (local.get $row) (i32.const 2)))
                (local.get $lineFrom))
              (i32.store (i32.add (local.get $lineUntils) (i32.shl (local.get $row) (i32.const 2)))
                (local.get $end))))
          (if (local.get $closed)
            (then
              (br_if $stopped
                (i32.ne (i32.add (local.get $closed) (i32.const 1)) (local.get $end)))
              (local.set $begin (i32.add (local.get $begin) (i32.const 1)))
              (local.set $end (local.get $closed))
              (local.set $closed (i32.const 0))))
          (local.set $place
            (i32.load (i32.add (local.get $kept) (i32.shl (local.get $field) (i32.const 2)))))
          (if (i32.ge_s (local.get $place) (i32.const 0))
            (then
              (local.set $place
                (i32.add (local.get $place) (i32.shl (local.get $row) (i32.const 2))))
              (i32.store (i32.add (local.get $froms) (local.get $place)) (local.get $begin))
              (i32.store (i32.add (local.get $untils) (local.get $place)) (local.get $end))))
          (local.set $begin (i32.add (local.get $at) (i32.const 1)))
          (local.set $field (i32.add (local.get $field) (i32.const 1)))
          (br_if $signs (i32.lt_u (local.get $field) (local.get $count)))
          (local.set $field (i32.const 0))
          (local.set $lineFrom (local.get $begin))
          (local.set $row (i32.add (local.get $row) (i32.const 1)))
          (br_if $signs (i32.lt_u (local.get $row) (local.get $linesMax))))))
    (global.set $lines (local.get $row))
    (local.get $lineFrom))

  ;; 1 where a carriage return stands before the line feed at `at`, after the field's beginning.
  (func $returns (param $begin i32) (param $at i32) (result i32)
    (i32.and
      (i32.gt_u (local.get $at) (local.get $begin))
      (i32.eq (i32.load8_u (i32.sub (local.get $at) (i32.const 1))) (i32.const 0x0d)))))
