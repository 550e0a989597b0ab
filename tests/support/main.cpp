#define BOOST_TEST_MODULE undersigned
#include <boost/test/unit_test.hpp>
