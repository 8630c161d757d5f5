;; Finds the values of flat JSON objects, one a line: what `jsonTokens` promises.
;; `json-tokens-module.ts` holds the compiled bytes; a test compiles this text again.
;; The keys stand in a table of 64 bytes each: at 0 the key with its quotes and its colon, at most
;; sixteen bytes, then zeros; at 16 all bits of these bytes; at 32 how many they are; at 36 what it
;; holds (the place in `kinds`); at 40 where its column begins; at 44 the key that last followed it.
;; After the last one, an entry stands for the beginning of an object.
(module
  (memory (import "batch" "memory") 1)
  (global $lines (mut i32) (i32.const 0))

  ;; How many lines the last `find` took.
  (func (export "lines") (result i32) (global.get $lines))

  ;; Takes at most `linesMax` lines of [from, size) and answers where it stopped. Every line has the
  ;; keys `needed`, which are bits, and others of the table, which ends at `keysEnd`.
  (func (export "find")
    (param $from i32) (param $size i32) (param $linesMax i32)
    (param $keys i32) (param $keysEnd i32) (param $needed i32)
    (param $froms i32) (param $untils i32) (param $lineFroms i32) (param $lineUntils i32)
    (result i32)
    (local $at i32) (local $row i32) (local $key i32) (local $bit i32) (local $seen i32)
    (local $begin i32) (local $end i32) (local $kind i32) (local $place i32)
    (local $all i32)
    (local $quotes v128) (local $escapes v128) (local $blanks v128)
    (local.set $all
      (i32.sub
        (i32.shl (i32.const 1)
          (i32.shr_u (i32.sub (local.get $keysEnd) (local.get $keys)) (i32.const 6)))
        (i32.const 1)))
    (local.set $quotes (i8x16.splat (i32.const 0x22)))
    (local.set $escapes (i8x16.splat (i32.const 0x5c)))
    (local.set $blanks (i8x16.splat (i32.const 0x1f)))
    (block $stopped
      (loop $line
        (br_if $stopped (i32.ge_u (local.get $row) (local.get $linesMax)))
        (br_if $stopped (i32.ge_u (local.get $from) (local.get $size)))
        (local.set $at (local.get $from))
        (br_if $stopped (i32.ne (i32.load8_u (local.get $at)) (i32.const 0x7b)))
        (local.set $seen (i32.const 0))
        (local.set $key (local.get $keysEnd))
        (loop $value
          (local.set $key
            (call $keyAt (i32.add (local.get $at) (i32.const 1)) (local.get $key)
              (local.get $keys) (local.get $keysEnd)))
          (br_if $stopped (i32.eqz (local.get $key)))
          (local.set $bit
            (i32.shl (i32.const 1)
              (i32.shr_u (i32.sub (local.get $key) (local.get $keys)) (i32.const 6))))
          (br_if $stopped (i32.and (local.get $seen) (local.get $bit)))
          (local.set $seen (i32.or (local.get $seen) (local.get $bit)))
          (local.set $begin
            (i32.add (i32.add (local.get $at) (i32.const 1))
              (i32.load offset=32 (local.get $key))))
          (local.set $kind (i32.load offset=36 (local.get $key)))
          (if (i32.eqz (local.get $kind))
            (then
              (br_if $stopped (i32.ne (i32.load8_u (local.get $begin)) (i32.const 0x22)))
              (local.set $begin (i32.add (local.get $begin) (i32.const 1)))
              (local.set $end (call $endOfText (local.get $begin)
                  (local.get $quotes) (local.get $escapes) (local.get $blanks)))
              (br_if $stopped (i32.le_u (local.get $end) (local.get $begin)))
              (local.set $at (i32.add (local.get $end) (i32.const 1))))
            (else
              (if
                (i32.and
                  (i32.eq (local.get $kind) (i32.const 2))
                  (i32.eq (i32.load (local.get $begin)) (i32.const 0x6c6c756e)))
                (then
                  (local.set $end (local.get $begin))
                  (local.set $at (i32.add (local.get $begin) (i32.const 4))))
                (else
                  (local.set $end
                    (if (result i32) (i32.eq (local.get $kind) (i32.const 3))
                      (then (call $endOfList (local.get $begin)))
                      (else (call $endOfCount (local.get $begin)))))
                  (br_if $stopped (i32.eqz (local.get $end)))
                  (local.set $at (local.get $end))))))
          (local.set $place
            (i32.add (i32.load offset=40 (local.get $key))
              (i32.shl (local.get $row) (i32.const 2))))
          (i32.store (i32.add (local.get $froms) (local.get $place)) (local.get $begin))
          (i32.store (i32.add (local.get $untils) (local.get $place)) (local.get $end))
          (br_if $value (i32.eq (i32.load8_u (local.get $at)) (i32.const 0x2c))))
        (br_if $stopped (i32.ne (i32.load8_u (local.get $at)) (i32.const 0x7d)))
        (br_if $stopped
          (i32.ne (i32.and (local.get $seen) (local.get $needed)) (local.get $needed)))
        (local.set $end (i32.add (local.get $at) (i32.const 1)))
        (local.set $at
          (i32.add (local.get $end)
            (i32.eq (i32.load8_u (local.get $end)) (i32.const 0x0d))))
        (br_if $stopped (i32.ge_u (local.get $at) (local.get $size)))
        (br_if $stopped (i32.ne (i32.load8_u (local.get $at)) (i32.const 0x0a)))
        (call $blank (i32.xor (local.get $seen) (local.get $all)) (local.get $keys)
          (i32.add (local.get $froms) (i32.shl (local.get $row) (i32.const 2)))
          (i32.add (local.get $untils) (i32.shl (local.get $row) (i32.const 2))))
        (i32.store (i32.add (local.get $lineFroms) (i32.shl (local.get $row) (i32.const 2)))
          (local.get $from))
        (i32.store (i32.add (local.get $lineUntils) (i32.shl (local.get $row) (i32.const 2)))
          (local.get $end))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (local.set $from (i32.add (local.get $at) (i32.const 1)))
        (br $line)))
    (global.set $lines (local.get $row))
    (local.get $from))

  ;; The key whose opening quote stands at `at`, most often the one that last followed; 0: none.
  (func $keyAt (param $at i32) (param $before i32) (param $keys i32) (param $end i32) (result i32)
    (local $text v128) (local $key i32)
    (local.set $text (v128.load (local.get $at)))
    (local.set $key (i32.load offset=44 (local.get $before)))
    (if (call $stands (local.get $key) (local.get $text)) (then (return (local.get $key))))
    (local.set $key (local.get $keys))
    (loop $next
      (if (call $stands (local.get $key) (local.get $text))
        (then
          (i32.store offset=44 (local.get $before) (local.get $key))
          (return (local.get $key))))
      (local.set $key (i32.add (local.get $key) (i32.const 64)))
      (br_if $next (i32.lt_u (local.get $key) (local.get $end))))
    (i32.const 0))

  (func $stands (param $key i32) (param $text v128) (result i32)
    (i32.eqz
      (v128.any_true
        (v128.xor
          (v128.and (local.get $text) (v128.load offset=16 (local.get $key)))
          (v128.load (local.get $key))))))

  ;; Makes the fields of the keys blank that are these bits.
  (func $blank (param $unseen i32) (param $keys i32) (param $froms i32) (param $untils i32)
    (local $place i32)
    (block $done
      (loop $next
        (br_if $done (i32.eqz (local.get $unseen)))
        (local.set $place
          (i32.load offset=40
            (i32.add (local.get $keys) (i32.shl (i32.ctz (local.get $unseen)) (i32.const 6)))))
        (i32.store (i32.add (local.get $froms) (local.get $place)) (i32.const 0))
        (i32.store (i32.add (local.get $untils) (local.get $place)) (i32.const 0))
        (local.set $unseen
          (i32.and (local.get $unseen) (i32.sub (local.get $unseen) (i32.const 1))))
        (br $next))))

  ;; The closing quote; 0 where a control sign or an escape stands in the string.
  (func $endOfText
    (param $at i32) (param $quotes v128) (param $escapes v128) (param $blanks v128) (result i32)
    (local $text v128) (local $mask i32)
    (loop $next
      (local.set $text (v128.load (local.get $at)))
      (local.set $mask
        (i8x16.bitmask
          (v128.or
            (i8x16.eq (local.get $text) (local.get $quotes))
            (v128.or
              (i8x16.eq
                (i8x16.min_u (local.get $text) (local.get $blanks)) (local.get $text))
              (i8x16.eq (local.get $text) (local.get $escapes))))))
      (if (i32.eqz (local.get $mask))
        (then
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br $next))))
    (local.set $at (i32.add (local.get $at) (i32.ctz (local.get $mask))))
    (select (local.get $at) (i32.const 0)
      (i32.eq (i32.load8_u (local.get $at)) (i32.const 0x22))))

  ;; Where a whole number of at most 15 digits without leading zeros ends; 0: it is none.
  (func $endOfCount (param $from i32) (result i32)
    (local $at i32) (local $size i32)
    (local.set $at (local.get $from))
    (block $ended
      (loop $next
        (br_if $ended
          (i32.gt_u (i32.sub (i32.load8_u (local.get $at)) (i32.const 0x30)) (i32.const 9)))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (br $next)))
    (local.set $size (i32.sub (local.get $at) (local.get $from)))
    (select (i32.const 0) (local.get $at)
      (i32.or
        (i32.gt_u (i32.sub (local.get $size) (i32.const 1)) (i32.const 14))
        (i32.and
          (i32.gt_u (local.get $size) (i32.const 1))
          (i32.eq (i32.load8_u (local.get $from)) (i32.const 0x30))))))

  ;; Where a list ends; 0: it is none, does not end in the line, or an escape stands in it.
  (func $endOfList (param $at i32) (result i32)
    (local $byte i32)
    (if (i32.ne (i32.load8_u (local.get $at)) (i32.const 0x5b)) (then (return (i32.const 0))))
    (loop $next
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (local.set $byte (i32.load8_u (local.get $at)))
      (if (i32.or (i32.eq (local.get $byte) (i32.const 0x0a))
          (i32.eq (local.get $byte) (i32.const 0x5c)))
        (then (return (i32.const 0))))
      (br_if $next (i32.ne (local.get $byte) (i32.const 0x5d))))
    (i32.add (local.get $at) (i32.const 1))))
