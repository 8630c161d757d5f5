;; HMAC-SHA-256 (RFC 2104, FIPS 180-4) of short texts under one key: what `keyedDigest` promises.
;; `sha256-module.ts` holds the compiled bytes; a test compiles this text again and compares them.
;; The memory: from 0 on the constants of the rounds, 256 bytes; then the words of a block, 256
;; bytes, of which the first sixteen are the block itself; at 512 the state, 32 bytes; at 576 and 608 the
;; states after the inner and the outer key. Four short messages at once: from 1024 on the words of
;; their blocks, each word of all four side by side, 1,024 bytes; at 2048 their states in the same
;; way, 128 bytes; at 2304 the four blocks, 64 bytes each. From 4096 on the message, with room for
;; its padding.
(module
  (memory (import "texts" "memory") 1)
  (data (i32.const 0)
    "\98\2f\8a\42\91\44\37\71\cf\fb\c0\b5\a5\db\b5\e9\5b\c2\56\39\f1\11\f1\59\a4\82\3f\92\d5\5e\1c\ab"
    "\98\aa\07\d8\01\5b\83\12\be\85\31\24\c3\7d\0c\55\74\5d\be\72\fe\b1\de\80\a7\06\dc\9b\74\f1\9b\c1"
    "\c1\69\9b\e4\86\47\be\ef\c6\9d\c1\0f\cc\a1\0c\24\6f\2c\e9\2d\aa\84\74\4a\dc\a9\b0\5c\da\88\f9\76"
    "\52\51\3e\98\6d\c6\31\a8\c8\27\03\b0\c7\7f\59\bf\f3\0b\e0\c6\47\91\a7\d5\51\63\ca\06\67\29\29\14"
    "\85\0a\b7\27\38\21\1b\2e\fc\6d\2c\4d\13\0d\38\53\54\73\0a\65\bb\0a\6a\76\2e\c9\c2\81\85\2c\72\92"
    "\a1\e8\bf\a2\4b\66\1a\a8\70\8b\4b\c2\a3\51\6c\c7\19\e8\92\d1\24\06\99\d6\85\35\0e\f4\70\a0\6a\10"
    "\16\c1\a4\19\08\6c\37\1e\4c\77\48\27\b5\bc\b0\34\b3\0c\1c\39\4a\aa\d8\4e\4f\ca\9c\5b\f3\6f\2e\68"
    "\ee\82\8f\74\6f\63\a5\78\14\78\c8\84\08\02\c7\8c\fa\ff\be\90\eb\6c\50\a4\f7\a3\f9\be\f2\78\71\c6")

  ;; Sets the key, whose inner and outer block (64 bytes each) stand at 4096 and 4160.
  (func (export "setKey")
    (call $start)
    (call $take (i32.const 4096))
    (memory.copy (i32.const 576) (i32.const 512) (i32.const 32))
    (call $start)
    (call $take (i32.const 4160))
    (memory.copy (i32.const 608) (i32.const 512) (i32.const 32)))

  ;; The digest of the `length` bytes at 4096, as eight words at 512. What stands after them, up to
  ;; 72 bytes, is overwritten.
  (func (export "digest") (param $length i32)
    (memory.copy (i32.const 512) (i32.const 576) (i32.const 32))
    (call $finish (local.get $length))
    ;; The inner digest is the message that follows the outer key.
    (v128.store (i32.const 4096) (call $turned (v128.load (i32.const 512))))
    (v128.store (i32.const 4112) (call $turned (v128.load (i32.const 528))))
    (memory.copy (i32.const 512) (i32.const 608) (i32.const 32))
    (call $finish (i32.const 32)))

  ;; Pads a message that follows a block of 64 bytes, and takes all of it.
  (func $finish (param $length i32)
    (local $at i32) (local $end i32)
    (local.set $at (i32.add (i32.const 4096) (local.get $length)))
    (local.set $end
      (i32.add (i32.const 4096)
        (i32.and (i32.add (local.get $length) (i32.const 72)) (i32.const -64))))
    (memory.fill (local.get $at) (i32.const 0) (i32.sub (local.get $end) (local.get $at)))
    (i32.store8 (local.get $at) (i32.const 0x80))
    (i32.store (i32.sub (local.get $end) (i32.const 4))
      (call $turnedWord
        (i32.shl (i32.add (local.get $length) (i32.const 64)) (i32.const 3))))
    (local.set $at (i32.const 4096))
    (loop $next
      (call $take (local.get $at))
      (local.set $at (i32.add (local.get $at) (i32.const 64)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $end)))))

  ;; The digests of the four messages at 2304, of at most 55 bytes each, as eight words of all four
  ;; side by side at 2048. What stands after them is overwritten.
  (func (export "digestFour") (param $one i32) (param $two i32) (param $three i32) (param $four i32)
    (call $pad (i32.const 2304) (local.get $one))
    (call $pad (i32.const 2368) (local.get $two))
    (call $pad (i32.const 2432) (local.get $three))
    (call $pad (i32.const 2496) (local.get $four))
    (call $sideBySide (i32.const 0))
    (call $sideBySide (i32.const 16))
    (call $sideBySide (i32.const 32))
    (call $sideBySide (i32.const 48))
    (call $takeFour (i32.const 576))
    ;; The inner digests are the messages that follow the outer key: 32 bytes, and their padding.
    (memory.copy (i32.const 1024) (i32.const 2048) (i32.const 128))
    (memory.fill (i32.const 1152) (i32.const 0) (i32.const 128))
    (v128.store offset=1152 (i32.const 0) (i32x4.splat (i32.const 0x80000000)))
    (v128.store offset=1264 (i32.const 0) (i32x4.splat (i32.const 768)))
    (call $takeFour (i32.const 608)))

  ;; Pads a message that follows a block of 64 bytes and fits into one block.
  (func $pad (param $at i32) (param $length i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $at) (local.get $length)))
    (memory.fill (local.get $end) (i32.const 0) (i32.sub (i32.const 64) (local.get $length)))
    (i32.store8 (local.get $end) (i32.const 0x80))
    (i32.store offset=60 (local.get $at)
      (call $turnedWord (i32.shl (i32.add (local.get $length) (i32.const 64)) (i32.const 3)))))

  ;; Puts four words of the four blocks, from their byte `at` on, side by side.
  (func $sideBySide (param $at i32)
    (local $one v128) (local $two v128) (local $three v128) (local $four v128)
    (local $low v128) (local $high v128) (local $to i32)
    (local.set $one (call $turned (v128.load offset=2304 (local.get $at))))
    (local.set $two (call $turned (v128.load offset=2368 (local.get $at))))
    (local.set $three (call $turned (v128.load offset=2432 (local.get $at))))
    (local.set $four (call $turned (v128.load offset=2496 (local.get $at))))
    (local.set $to (i32.shl (local.get $at) (i32.const 2)))
    (local.set $low
      (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $one) (local.get $two)))
    (local.set $high
      (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $three) (local.get $four)))
    (v128.store offset=1024 (local.get $to)
      (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $low) (local.get $high)))
    (v128.store offset=1040 (local.get $to)
      (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
        (local.get $low) (local.get $high)))
    (local.set $low
      (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31
        (local.get $one) (local.get $two)))
    (local.set $high
      (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31
        (local.get $three) (local.get $four)))
    (v128.store offset=1056 (local.get $to)
      (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $low) (local.get $high)))
    (v128.store offset=1072 (local.get $to)
      (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
        (local.get $low) (local.get $high))))

  ;; Takes the blocks at 1024 into the state at `key`, as `take` does: the four states stand at 2048
  ;; then.
  (func $takeFour (param $key i32)
    (local $at i32) (local $one v128) (local $other v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $e v128) (local $f v128) (local $g v128) (local $h v128)
    (loop $schedule
      (local.set $one (v128.load offset=1040 (local.get $at)))
      (local.set $other (v128.load offset=1248 (local.get $at)))
      (v128.store offset=1280 (local.get $at)
        (i32x4.add
          (i32x4.add
            (v128.load offset=1024 (local.get $at)) (v128.load offset=1168 (local.get $at)))
          (i32x4.add
            (v128.xor
              (v128.xor
                (call $turnedRight (local.get $one) (i32.const 7))
                (call $turnedRight (local.get $one) (i32.const 18)))
              (i32x4.shr_u (local.get $one) (i32.const 3)))
            (v128.xor
              (v128.xor
                (call $turnedRight (local.get $other) (i32.const 17))
                (call $turnedRight (local.get $other) (i32.const 19)))
              (i32x4.shr_u (local.get $other) (i32.const 10))))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $schedule (i32.lt_u (local.get $at) (i32.const 768))))
    (local.set $a (v128.load32_splat (local.get $key)))
    (local.set $b (v128.load32_splat offset=4 (local.get $key)))
    (local.set $c (v128.load32_splat offset=8 (local.get $key)))
    (local.set $d (v128.load32_splat offset=12 (local.get $key)))
    (local.set $e (v128.load32_splat offset=16 (local.get $key)))
    (local.set $f (v128.load32_splat offset=20 (local.get $key)))
    (local.set $g (v128.load32_splat offset=24 (local.get $key)))
    (local.set $h (v128.load32_splat offset=28 (local.get $key)))
    (local.set $at (i32.const 0))
    (loop $rounds
      (local.set $one
        (i32x4.add
          (i32x4.add
            (local.get $h)
            (i32x4.add
              (v128.load32_splat (local.get $at))
              (v128.load offset=1024 (i32.shl (local.get $at) (i32.const 2)))))
          (i32x4.add
            (v128.xor
              (v128.xor
                (call $turnedRight (local.get $e) (i32.const 6))
                (call $turnedRight (local.get $e) (i32.const 11)))
              (call $turnedRight (local.get $e) (i32.const 25)))
            (v128.xor
              (local.get $g)
              (v128.and (local.get $e) (v128.xor (local.get $f) (local.get $g)))))))
      (local.set $other
        (i32x4.add
          (v128.xor
            (v128.xor
              (call $turnedRight (local.get $a) (i32.const 2))
              (call $turnedRight (local.get $a) (i32.const 13)))
            (call $turnedRight (local.get $a) (i32.const 22)))
          (v128.xor
            (v128.and (local.get $a) (local.get $b))
            (v128.and (local.get $c) (v128.xor (local.get $a) (local.get $b))))))
      (local.set $h (local.get $g))
      (local.set $g (local.get $f))
      (local.set $f (local.get $e))
      (local.set $e (i32x4.add (local.get $d) (local.get $one)))
      (local.set $d (local.get $c))
      (local.set $c (local.get $b))
      (local.set $b (local.get $a))
      (local.set $a (i32x4.add (local.get $one) (local.get $other)))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br_if $rounds (i32.lt_u (local.get $at) (i32.const 256))))
    (call $addFour (i32.const 0) (local.get $key) (local.get $a))
    (call $addFour (i32.const 4) (local.get $key) (local.get $b))
    (call $addFour (i32.const 8) (local.get $key) (local.get $c))
    (call $addFour (i32.const 12) (local.get $key) (local.get $d))
    (call $addFour (i32.const 16) (local.get $key) (local.get $e))
    (call $addFour (i32.const 20) (local.get $key) (local.get $f))
    (call $addFour (i32.const 24) (local.get $key) (local.get $g))
    (call $addFour (i32.const 28) (local.get $key) (local.get $h)))

  ;; Words turned to the right by so many bits.
  (func $turnedRight (param $words v128) (param $bits i32) (result v128)
    (v128.or
      (i32x4.shr_u (local.get $words) (local.get $bits))
      (i32x4.shl (local.get $words) (i32.sub (i32.const 32) (local.get $bits)))))

  (func $addFour (param $word i32) (param $key i32) (param $words v128)
    (v128.store offset=2048 (i32.shl (local.get $word) (i32.const 2))
      (i32x4.add
        (local.get $words)
        (v128.load32_splat (i32.add (local.get $key) (local.get $word))))))

  ;; The initial state.
  (func $start
    (v128.store offset=512 (i32.const 0)
      (v128.const i32x4 0x6a09e667 0xbb67ae85 0x3c6ef372 0xa54ff53a))
    (v128.store offset=528 (i32.const 0)
      (v128.const i32x4 0x510e527f 0x9b05688c 0x1f83d9ab 0x5be0cd19)))

  ;; The bytes of every word in the other order.
  (func $turned (param $words v128) (result v128)
    (i8x16.swizzle (local.get $words)
      (v128.const i8x16 3 2 1 0 7 6 5 4 11 10 9 8 15 14 13 12)))
  (func $turnedWord (param $word i32) (result i32)
    (i32x4.extract_lane 0 (call $turned (i32x4.splat (local.get $word)))))

  ;; Takes the block at `from` into the state (FIPS 180-4, 6.2.2).
  (func $take (param $from i32)
    (local $at i32) (local $one i32) (local $other i32)
    (local $a i32) (local $b i32) (local $c i32) (local $d i32)
    (local $e i32) (local $f i32) (local $g i32) (local $h i32)
    (loop $words
      (v128.store offset=256 (local.get $at)
        (call $turned (v128.load (i32.add (local.get $from) (local.get $at)))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $words (i32.lt_u (local.get $at) (i32.const 64))))
    (loop $schedule
      (local.set $one (i32.load offset=196 (local.get $at)))
      (local.set $other (i32.load offset=248 (local.get $at)))
      (i32.store offset=256 (local.get $at)
        (i32.add
          (i32.add (i32.load offset=192 (local.get $at)) (i32.load offset=228 (local.get $at)))
          (i32.add
            (i32.xor
              (i32.xor
                (i32.rotr (local.get $one) (i32.const 7))
                (i32.rotr (local.get $one) (i32.const 18)))
              (i32.shr_u (local.get $one) (i32.const 3)))
            (i32.xor
              (i32.xor
                (i32.rotr (local.get $other) (i32.const 17))
                (i32.rotr (local.get $other) (i32.const 19)))
              (i32.shr_u (local.get $other) (i32.const 10))))))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br_if $schedule (i32.lt_u (local.get $at) (i32.const 256))))
    (local.set $a (i32.load offset=512 (i32.const 0)))
    (local.set $b (i32.load offset=516 (i32.const 0)))
    (local.set $c (i32.load offset=520 (i32.const 0)))
    (local.set $d (i32.load offset=524 (i32.const 0)))
    (local.set $e (i32.load offset=528 (i32.const 0)))
    (local.set $f (i32.load offset=532 (i32.const 0)))
    (local.set $g (i32.load offset=536 (i32.const 0)))
    (local.set $h (i32.load offset=540 (i32.const 0)))
    (local.set $at (i32.const 0))
    (loop $rounds
      (local.set $one
        (i32.add
          (i32.add
            (local.get $h)
            (i32.add (i32.load (local.get $at)) (i32.load offset=256 (local.get $at))))
          (i32.add
            (i32.xor
              (i32.xor
                (i32.rotr (local.get $e) (i32.const 6))
                (i32.rotr (local.get $e) (i32.const 11)))
              (i32.rotr (local.get $e) (i32.const 25)))
            (i32.xor
              (local.get $g)
              (i32.and (local.get $e) (i32.xor (local.get $f) (local.get $g)))))))
      (local.set $other
        (i32.add
          (i32.xor
            (i32.xor
              (i32.rotr (local.get $a) (i32.const 2))
              (i32.rotr (local.get $a) (i32.const 13)))
            (i32.rotr (local.get $a) (i32.const 22)))
          (i32.xor
            (i32.and (local.get $a) (local.get $b))
            (i32.and (local.get $c) (i32.xor (local.get $a) (local.get $b))))))
      (local.set $h (local.get $g))
      (local.set $g (local.get $f))
      (local.set $f (local.get $e))
      (local.set $e (i32.add (local.get $d) (local.get $one)))
      (local.set $d (local.get $c))
      (local.set $c (local.get $b))
      (local.set $b (local.get $a))
      (local.set $a (i32.add (local.get $one) (local.get $other)))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br_if $rounds (i32.lt_u (local.get $at) (i32.const 256))))
    (call $add (i32.const 512) (local.get $a))
    (call $add (i32.const 516) (local.get $b))
    (call $add (i32.const 520) (local.get $c))
    (call $add (i32.const 524) (local.get $d))
    (call $add (i32.const 528) (local.get $e))
    (call $add (i32.const 532) (local.get $f))
    (call $add (i32.const 536) (local.get $g))
    (call $add (i32.const 540) (local.get $h)))

  (func $add (param $at i32) (param $word i32)
    (i32.store (local.get $at) (i32.add (i32.load (local.get $at)) (local.get $word)))))
