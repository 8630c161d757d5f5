;; XXH64 (xxHash specification 0.1.1) over many stretches of one memory in one call. JavaScript has
;; no 64-bit multiplication; a call into a library for each line costs ten times the hash itself.
;; `xxh64-module.ts` holds the compiled bytes; a test compiles this text again and compares them.
(module
  (memory (import "batch" "memory") 1)
  (global $prime1 i64 (i64.const 0x9E3779B185EBCA87))
  (global $prime2 i64 (i64.const 0xC2B2AE3D27D4EB4F))
  (global $prime3 i64 (i64.const 0x165667B19E3779F9))
  (global $prime4 i64 (i64.const 0x85EBCA77C2B2AE63))
  (global $prime5 i64 (i64.const 0x27D4EB2F165667C5))

  ;; Hashes `count` stretches [from, until), given as arrays of u32. Where a stretch's byte in
  ;; `kinds` is 0 its seed is `seed0`, else `seed1`. Answers go to the arrays `low` and `high`.
  (func (export "hashEach")
    (param $from i32) (param $until i32) (param $kinds i32) (param $count i32)
    (param $seed0 i64) (param $seed1 i64) (param $low i32) (param $high i32)
    (local $number i32) (local $offset i32) (local $hash i64)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $number) (local.get $count)))
        (local.set $offset (i32.shl (local.get $number) (i32.const 2)))
        (local.set $hash
          (call $hash
            (i32.load (i32.add (local.get $from) (local.get $offset)))
            (i32.load (i32.add (local.get $until) (local.get $offset)))
            (select (local.get $seed1) (local.get $seed0)
              (i32.load8_u (i32.add (local.get $kinds) (local.get $number))))))
        (i32.store (i32.add (local.get $low) (local.get $offset)) (i32.wrap_i64 (local.get $hash)))
        (i32.store (i32.add (local.get $high) (local.get $offset))
          (i32.wrap_i64 (i64.shr_u (local.get $hash) (i64.const 32))))
        (local.set $number (i32.add (local.get $number) (i32.const 1)))
        (br $next))))

  ;; Takes eight bytes into one of the four accumulators.
  (func $round (param $accumulator i64) (param $lane i64) (result i64)
    (i64.mul
      (i64.rotl
        (i64.add (local.get $accumulator) (i64.mul (local.get $lane) (global.get $prime2)))
        (i64.const 31))
      (global.get $prime1)))

  ;; Takes one of the four accumulators into the hash.
  (func $merge (param $hash i64) (param $accumulator i64) (result i64)
    (i64.add
      (i64.mul
        (i64.xor (local.get $hash) (call $round (i64.const 0) (local.get $accumulator)))
        (global.get $prime1))
      (global.get $prime4)))

  (func $hash (param $at i32) (param $until i32) (param $seed i64) (result i64)
    (local $hash i64) (local $a i64) (local $b i64) (local $c i64) (local $d i64) (local $size i64)
    (local.set $size (i64.extend_i32_u (i32.sub (local.get $until) (local.get $at))))
    (if (i64.ge_u (local.get $size) (i64.const 32))
      (then
        (local.set $a (i64.add (local.get $seed) (i64.add (global.get $prime1) (global.get $prime2))))
        (local.set $b (i64.add (local.get $seed) (global.get $prime2)))
        (local.set $c (local.get $seed))
        (local.set $d (i64.sub (local.get $seed) (global.get $prime1)))
        (loop $stripe
          (local.set $a (call $round (local.get $a) (i64.load (local.get $at))))
          (local.set $b (call $round (local.get $b) (i64.load offset=8 (local.get $at))))
          (local.set $c (call $round (local.get $c) (i64.load offset=16 (local.get $at))))
          (local.set $d (call $round (local.get $d) (i64.load offset=24 (local.get $at))))
          (local.set $at (i32.add (local.get $at) (i32.const 32)))
          (br_if $stripe (i32.le_u (i32.add (local.get $at) (i32.const 32)) (local.get $until))))
        (local.set $hash
          (i64.add
            (i64.add (i64.rotl (local.get $a) (i64.const 1)) (i64.rotl (local.get $b) (i64.const 7)))
            (i64.add (i64.rotl (local.get $c) (i64.const 12)) (i64.rotl (local.get $d) (i64.const 18)))))
        (local.set $hash (call $merge (local.get $hash) (local.get $a)))
        (local.set $hash (call $merge (local.get $hash) (local.get $b)))
        (local.set $hash (call $merge (local.get $hash) (local.get $c)))
        (local.set $hash (call $merge (local.get $hash) (local.get $d))))
      (else
        (local.set $hash (i64.add (local.get $seed) (global.get $prime5)))))
    (call $finish
      (i64.add (local.get $hash) (local.get $size)) (local.get $at) (local.get $until)))

  ;; Takes what is left, less than 32 bytes, and lets every bit reach every other.
  (func $finish (param $hash i64) (param $at i32) (param $until i32) (result i64)
    (block $noLane
      (loop $lane
        (br_if $noLane (i32.gt_u (i32.add (local.get $at) (i32.const 8)) (local.get $until)))
        (local.set $hash
          (i64.xor (local.get $hash) (call $round (i64.const 0) (i64.load (local.get $at)))))
        (local.set $hash
          (i64.add
            (i64.mul (i64.rotl (local.get $hash) (i64.const 27)) (global.get $prime1))
            (global.get $prime4)))
        (local.set $at (i32.add (local.get $at) (i32.const 8)))
        (br $lane)))
    (if (i32.le_u (i32.add (local.get $at) (i32.const 4)) (local.get $until))
      (then
        (local.set $hash
          (i64.xor (local.get $hash)
            (i64.mul (i64.load32_u (local.get $at)) (global.get $prime1))))
        (local.set $hash
          (i64.add
            (i64.mul (i64.rotl (local.get $hash) (i64.const 23)) (global.get $prime2))
            (global.get $prime3)))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))))
    (block $noByte
      (loop $byte
        (br_if $noByte (i32.ge_u (local.get $at) (local.get $until)))
        (local.set $hash
          (i64.xor (local.get $hash)
            (i64.mul (i64.load8_u (local.get $at)) (global.get $prime5))))
        (local.set $hash
          (i64.mul (i64.rotl (local.get $hash) (i64.const 11)) (global.get $prime1)))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (br $byte)))
    (local.set $hash
      (i64.mul
        (i64.xor (local.get $hash) (i64.shr_u (local.get $hash) (i64.const 33)))
        (global.get $prime2)))
    (local.set $hash
      (i64.mul
        (i64.xor (local.get $hash) (i64.shr_u (local.get $hash) (i64.const 29)))
        (global.get $prime3)))
    (i64.xor (local.get $hash) (i64.shr_u (local.get $hash) (i64.const 32)))))
