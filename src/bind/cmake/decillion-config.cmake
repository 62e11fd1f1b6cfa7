# find_package(decillion 0.1 CONFIG REQUIRED [COMPONENTS say feed])
#
#   decillion::decillion  the library            decillion::decillion_static
#   decillion::say        the formatter alone    decillion::say_static
#   decillion::feed       publishers' files      decillion::feed_static
#
# Found beside this file, wherever the tree was moved to.  The static targets
# are there where the static libraries are and name GMP and MPFR (feed: expat)
# by -l; the shared ones need nothing named.
get_filename_component(decillion_LIBDIR
    "${CMAKE_CURRENT_LIST_DIR}/@UP_TO_LIBDIR@" ABSOLUTE)
get_filename_component(decillion_INCLUDE_DIR
    "${CMAKE_CURRENT_LIST_DIR}/@UP_TO_INCLUDEDIR@" ABSOLUTE)

foreach(decillion_ITEM
        "decillion;decillion;mpfr;gmp" "say;decillion-say"
        "feed;decillion-feed;decillion;expat;mpfr;gmp")
    list(POP_FRONT decillion_ITEM decillion_T decillion_N)
    set(decillion_SO "${decillion_LIBDIR}/lib${decillion_N}.so.@SOVER@")
    set(decillion_A "${decillion_LIBDIR}/lib${decillion_N}.a")
    if(EXISTS "${decillion_SO}")
        set(decillion_${decillion_T}_FOUND TRUE)
        if(NOT TARGET decillion::${decillion_T})
            add_library(decillion::${decillion_T} SHARED IMPORTED)
            set_target_properties(decillion::${decillion_T} PROPERTIES
                IMPORTED_LOCATION "${decillion_SO}"
                IMPORTED_SONAME "lib${decillion_N}.so.@SOVER@"
                INTERFACE_INCLUDE_DIRECTORIES "${decillion_INCLUDE_DIR}")
            if(decillion_T STREQUAL "feed")
                set_target_properties(decillion::feed PROPERTIES
                    INTERFACE_LINK_LIBRARIES decillion::decillion)
            endif()
        endif()
    endif()
    if(EXISTS "${decillion_A}" AND
       NOT TARGET decillion::${decillion_T}_static)
        list(TRANSFORM decillion_ITEM
            REPLACE "^decillion$" "decillion::decillion_static")
        add_library(decillion::${decillion_T}_static STATIC IMPORTED)
        set_target_properties(decillion::${decillion_T}_static PROPERTIES
            IMPORTED_LOCATION "${decillion_A}"
            INTERFACE_INCLUDE_DIRECTORIES "${decillion_INCLUDE_DIR}"
            INTERFACE_LINK_LIBRARIES "${decillion_ITEM}")
    endif()
endforeach()

set(decillion_FOUND "${decillion_decillion_FOUND}")
foreach(decillion_T ${decillion_FIND_COMPONENTS})
    if(decillion_FIND_REQUIRED_${decillion_T} AND
       NOT decillion_${decillion_T}_FOUND)
        set(decillion_FOUND FALSE)
        set(decillion_NOT_FOUND_MESSAGE
            "decillion has no component ${decillion_T} in ${decillion_LIBDIR}")
    endif()
endforeach()
